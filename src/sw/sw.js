/**
 * Works without a network: every built file is kept at the first visit. A new build is fetched in the background but
 * shown only after the person has agreed; until then pages come from the build agreed to. The build puts
 * `const BUILD = { version, files }` before this text.
 */
/* global BUILD */
const PREFIX = 'tinggui-'
const OWN = PREFIX + BUILD.version
const AGREED = 'tinggui agreed'
const here = new URL('./', self.location.href)

/** The build that pages come from. */
async function agreed() {
  const kept = await (await caches.open(AGREED)).match(here)
  const version = kept ? await kept.text() : undefined
  return version !== undefined && (await caches.has(PREFIX + version)) ? version : BUILD.version
}
const agree = async version => (await caches.open(AGREED)).put(here, new Response(version))

async function install() {
  const first = !(await (await caches.open(AGREED)).match(here))
  const cache = await caches.open(OWN)
  await cache.addAll(BUILD.files.map(file => new Request(new URL(file, here), { cache: 'no-cache' })))
  if (first) await agree(BUILD.version)
  await self.skipWaiting()
}

async function activate() {
  const keep = [OWN, PREFIX + (await agreed())]
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && !keep.includes(name)) await caches.delete(name)
  await self.clients.claim()
}

async function answer(request) {
  const cache = await caches.open(PREFIX + (await agreed()))
  const wanted = request.mode === 'navigate' ? new URL('index.html', here) : request
  // A window opened before an update still asks for the files of its own build.
  const kept = (await cache.match(wanted)) ?? (await caches.match(wanted))
  return kept ?? fetch(request)
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(activate()))
self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(here.href)) event.respondWith(answer(request))
})
self.addEventListener('message', event => {
  const [port] = event.ports
  if (event.data === 'update?')
    event.waitUntil(agreed().then(version => port.postMessage(version !== BUILD.version)))
  if (event.data === 'update!') event.waitUntil(agree(BUILD.version).then(() => port.postMessage(true)))
})
