// tldraw on the scene, by what its package offers to any page. Not free software: only measured, never shipped.
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { ready, SIZE, things } from './scene.mjs'

function offer(editor) {
  editor.createShapes(
    things.map(({ name, x, y }) => ({
      id: createShapeId(name),
      type: 'geo',
      x,
      y,
      props: { geo: 'rectangle', w: SIZE, h: SIZE, fill: 'solid', size: 's', richText: toRichText(name) },
    })),
  )
  editor.clearHistory()
  editor.zoomToFit({ animation: { duration: 0 } })
  const shapes = () => things.map(({ name }) => editor.getShape(createShapeId(name)))
  void ready({
    place([x, y]) {
      const at = editor.pageToScreen({ x, y })
      return [at.x, at.y]
    },
    selected: () => editor.getSelectedShapeIds().length,
    positions: () => shapes().map(({ x, y }) => [x, y]),
  })
}

createRoot(document.getElementById('app')).render(
  createElement(Tldraw, { onMount: offer, options: { maxShapesPerPage: 20_000 } }),
)
