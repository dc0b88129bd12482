/**
 * The plan on screen: the static picture, a Konva layer for what moves above it, and two rulers. Draws its source
 * and reports pointers, nothing else. One layer and no more, for each costs a copy of its pixels a frame.
 */
import type Konva from 'konva/lib/Core'
import { Shape } from 'konva/lib/Shape'
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Layer, Stage } from 'react-konva/lib/ReactKonvaCore'
import type { Point } from '../geometry/types'
import { type Listeners, listen } from './input'
import { RULER } from './rulers'
import { createStagehand, type PlanSource, type Stagehand } from './stagehand'

export type { Gesture, WheelInput } from './input'
export { RULER } from './rulers'
export type { Change, PlanSource } from './stagehand'

export type PlanCanvasProps = Listeners & {
  readonly source: PlanSource
  /** What the plan is called for those who cannot see it. */
  readonly label: string
}

const WHOLE: CSSProperties = { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }
const PLAN: CSSProperties = {
  position: 'absolute',
  inset: `${RULER}px 0 0 ${RULER}px`,
  overflow: 'hidden',
  touchAction: 'none',
}
const RASTER: CSSProperties = { position: 'absolute', left: 0, top: 0, transformOrigin: '0 0' }
const ACROSS: CSSProperties = { position: 'absolute', left: RULER, top: 0, height: RULER }
const DOWN: CSSProperties = { position: 'absolute', left: 0, top: RULER, width: RULER }

/** Fills its parent. A new `source` starts a new picture; the listeners may change at any time. */
export function PlanCanvas({ source, label, onPointer, onWheel, onGesture, onHold }: PlanCanvasProps) {
  const whole = useRef<HTMLDivElement>(null)
  const plan = useRef<HTMLDivElement>(null)
  const across = useRef<HTMLCanvasElement>(null)
  const down = useRef<HTMLCanvasElement>(null)
  const raster = useRef<HTMLCanvasElement>(null)
  const live = useRef<Konva.Layer>(null)
  const stagehand = useRef<Stagehand>(null)
  const [size, setSize] = useState<Point>([0, 0])
  const latest = useRef<{ size: Point; listeners: Listeners }>({
    size,
    listeners: { onPointer, onWheel, onGesture, onHold },
  })
  latest.current = { size, listeners: { onPointer, onWheel, onGesture, onHold } }

  // The element's size is the only thing that renders this component again.
  useLayoutEffect(() => {
    const element = plan.current
    if (!element) return
    const measure = () =>
      setSize(known => {
        const { clientWidth, clientHeight } = element
        return known[0] === clientWidth && known[1] === clientHeight ? known : [clientWidth, clientHeight]
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const layer = live.current
    if (!whole.current || !plan.current || !raster.current || !across.current || !down.current || !layer)
      return
    const hand = createStagehand(source, {
      raster: raster.current,
      redraw: () => layer.draw(),
      ground: whole.current,
      rulers: [across.current, down.current],
      size: () => latest.current.size,
    })
    stagehand.current = hand
    hang(layer, hand)
    const stop = listen(plan.current, source.viewport, () => latest.current.listeners)
    const stopResolution = watchResolution(() => {
      layer.getCanvas().setPixelRatio(window.devicePixelRatio)
      hand.resized()
    })
    if (latest.current.size[0] > 0) hand.resized()
    return () => {
      stagehand.current = null
      stop()
      stopResolution()
      hand.dispose()
      layer.destroyChildren()
    }
  }, [source])

  useEffect(() => {
    if (size[0] > 0 && size[1] > 0) stagehand.current?.resized()
  }, [size])

  return (
    <div ref={whole} style={WHOLE}>
      <canvas ref={across} style={{ ...ACROSS, width: size[0] }} aria-hidden />
      <canvas ref={down} style={{ ...DOWN, height: size[1] }} aria-hidden />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the plan takes the keyboard, as an application does */}
      <div ref={plan} style={PLAN} role="application" aria-label={label} tabIndex={0}>
        <canvas ref={raster} style={RASTER} aria-hidden />
        <Stage width={size[0]} height={size[1]} listening={false}>
          <Layer ref={live} listening={false} />
        </Stage>
      </div>
    </div>
  )
}

/** One shape that paints the whole layer on its own context, in device pixels. */
function hang(layer: Konva.Layer, hand: Stagehand): void {
  const shape = new Shape({
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: context => {
      const native = context._context
      native.save()
      hand.paint(native)
      native.restore()
    },
  })
  layer.add(shape)
}

/** Calls back when the window comes to a screen of another resolution. */
function watchResolution(changed: () => void): () => void {
  let query: MediaQueryList
  const arm = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', again, { once: true })
  }
  const again = () => {
    changed()
    arm()
  }
  arm()
  return () => query.removeEventListener('change', again)
}
