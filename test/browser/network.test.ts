/** Nothing leaves: every browser of the tests has one way out, which is shut and remembers who knocked. */
import { expect, it } from 'vitest'
import { launchChromium } from '../tools/chromium'
import { judged, startEditor } from './editor-page'

const ELSEWHERE = ['http://elsewhere.test/a', 'https://elsewhere.test/b']

it('a page that asks for another address is found out when its browser is closed', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.evaluate(
    addresses =>
      Promise.all(
        addresses.map(async address => {
          new Image().src = `${address}.png`
          await fetch(address, { mode: 'no-cors' }).catch(() => undefined)
        }),
      ),
    ELSEWHERE,
  )
  await expect(browser.close()).rejects.toThrow(/elsewhere\.test\/a.*elsewhere\.test:443/)
})

it('the editor cannot ask even where it is told to: its policy forbids every way', async () => {
  const editor = await startEditor()
  const { page, context } = await editor.open()
  await judged(page)
  const ways = await page.evaluate(async addresses => {
    const [address] = addresses
    const tried = {
      fetch: () => fetch(address, { mode: 'no-cors' }),
      beacon: async () => navigator.sendBeacon(address, 'x'),
      socket: async () => new WebSocket('ws://elsewhere.test/'),
      events: async () => new EventSource(address),
      image: async () => {
        new Image().src = address
      },
      style: async () => {
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }),
        )
      },
      script: async () => {
        document.head.append(Object.assign(document.createElement('script'), { src: address }))
      },
      frame: async () => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
      },
      form: async () => {
        const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
        document.body.append(form)
        form.submit()
      },
    }
    let refused = 0
    document.addEventListener('securitypolicyviolation', () => refused++)
    for (const way of Object.values(tried)) await way().catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 500))
    return { tried: Object.keys(tried).length, refused }
  }, ELSEWHERE)
  expect(ways.refused).toBeGreaterThanOrEqual(ways.tried)
  await context.close()
  await editor.close()
})
