// The same labelled things on every page: squares in a square, far enough apart to be told from each other.
export const PITCH = 80
export const SIZE = 30
export const wanted = Number(new URLSearchParams(location.search).get('n') ?? 2000)
export const side = Math.ceil(Math.sqrt(wanted))

export const things = Array.from({ length: wanted }, (_, i) => ({
  name: `A-${i}`,
  x: (i % side) * PITCH,
  y: Math.floor(i / side) * PITCH,
}))

// Two frames after the scene was handed over and its text was drawn.
export async function ready(api) {
  await document.fonts.ready
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
  window.peer = { ...api, ready: performance.now() }
}
