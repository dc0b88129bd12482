// Excalidraw on the scene, by what its package offers to any page.
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ready, SIZE, things } from './scene.mjs'

const elements = convertToExcalidrawElements(
  things.map(({ name, x, y }) => ({
    type: 'rectangle',
    x,
    y,
    width: SIZE,
    height: SIZE,
    backgroundColor: '#cfe3fa',
    fillStyle: 'solid',
    label: { text: name, fontSize: 8 },
  })),
)

function offer(api) {
  if (!api) return
  requestAnimationFrame(() => {
    api.scrollToContent(elements, { fitToViewport: true, viewportZoomFactor: 0.85, animate: false })
    const boxes = () => api.getSceneElements().filter(({ type }) => type === 'rectangle')
    void ready({
      // Where a thing's upper left corner is, px of the page.
      place([x, y]) {
        const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = api.getAppState()
        return [(x + scrollX) * zoom.value + offsetLeft, (y + scrollY) * zoom.value + offsetTop]
      },
      selected: () => boxes().filter(({ id }) => api.getAppState().selectedElementIds[id]).length,
      positions: () => boxes().map(({ x, y }) => [x, y]),
    })
  })
}

createRoot(document.getElementById('app')).render(
  createElement(Excalidraw, { excalidrawAPI: offer, initialData: { elements } }),
)
