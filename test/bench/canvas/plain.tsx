/** What react-konva's own guide teaches: a memoised group for each object, dragged by Konva. */
import type Konva from 'konva'
import { memo, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Group, Layer, Rect, Stage, Text } from 'react-konva'
import { panBy, toScreen, type Viewport, zoomAt } from '../../../src/editor/viewport'
import type { Point } from '../../../src/geometry/types'
import { distance } from '../../../src/geometry/vector'
import type { Item } from '../../../src/layout/model'
import { closeView, items, offer, startView } from './scene'

const size: Point = [window.innerWidth, window.innerHeight]

const Thing = memo(function Thing({ item }: { item: Item }) {
  const [width, height] = item.size
  return (
    <Group id={item.id} x={item.at[0] - width / 2} y={item.at[1] - height / 2}>
      <Rect width={width} height={height} fill="#ffffff" stroke="#3c4752" strokeWidth={20} />
      <Text
        text={item.number}
        width={width}
        height={height}
        align="center"
        verticalAlign="middle"
        fontSize={160}
        fill="#1f2933"
      />
    </Group>
  )
})

function Page() {
  const stage = useRef<Konva.Stage>(null)
  useEffect(() => {
    const node = stage.current
    if (!node) return
    let view: Viewport = startView(size)
    let held: { group: Konva.Node; from: Point } | undefined
    const look = (next: Viewport) => {
      view = next
      node.position({ x: view.x, y: view.y })
      node.scale({ x: view.scale, y: view.scale })
    }
    look(view)
    const element = node.container()
    const nearest = (to: Point) =>
      items.reduce((best, item) =>
        distance(toScreen(view, item.at), to) < distance(toScreen(view, best.at), to) ? item : best,
      )
    element.addEventListener('wheel', event => {
      event.preventDefault()
      look(
        event.ctrlKey
          ? zoomAt(view, [event.clientX, event.clientY], 1 - event.deltaY / 100)
          : panBy(view, [-event.deltaX, -event.deltaY]),
      )
    })
    element.addEventListener('pointerdown', event => {
      const group = node.findOne(`#${nearest([event.clientX, event.clientY]).id}`)
      if (group) held = { group, from: [event.clientX, event.clientY] }
    })
    element.addEventListener('pointermove', event => {
      if (!held) return
      const { group, from } = held
      group.move({
        x: (event.clientX - from[0]) / view.scale,
        y: (event.clientY - from[1]) / view.scale,
      })
      held.from = [event.clientX, event.clientY]
    })
    element.addEventListener('pointerup', () => {
      held = undefined
    })
    offer({
      element,
      target: () => toScreen(view, nearest([size[0] / 2, size[1] / 2]).at),
      close: () => look(closeView(size)),
    })
  }, [])
  return (
    <Stage ref={stage} width={size[0]} height={size[1]}>
      <Layer>
        {items.map(item => (
          <Thing key={item.id} item={item} />
        ))}
      </Layer>
    </Stage>
  )
}

createRoot(document.body.appendChild(document.createElement('main'))).render(<Page />)
