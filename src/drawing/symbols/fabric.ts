/** Parts of the building that are placed as items. */
import { attrsOf } from '../../layout/model'
import type { Primitive } from '../display'
import { circlePath, detail, line, path, rectPath, ring } from '../path'
import { bolt } from './glyphs'
import type { Draw } from './types'

/** Going of a public stair, mm (GB 50352 6.8.10). */
const GOING = 280

/** Treads across, one walks in at the front; the arrow points up. */
export const stair: Draw = ({ x, y }) => {
  const treads = Math.max(2, Math.min(60, Math.round((2 * y) / GOING)))
  const pitch = (2 * y) / treads
  const lines = Array.from({ length: treads - 1 }, (_, i) =>
    line([-x, y - (i + 1) * pitch], [x, y - (i + 1) * pitch]),
  )
  const head = Math.min(x, y) * 0.18
  const top = -y + pitch * 0.6
  return {
    parts: [
      path('item', rectPath(-x, -y, x, y)),
      path('item-line', ...lines),
      path('item-line', line([0, y - pitch * 0.3], [0, top])),
      path(
        'item-solid',
        ring([
          [-head * 0.7, top + head * 1.5],
          [0, top],
          [head * 0.7, top + head * 1.5],
        ]),
      ),
    ],
  }
}

export const lift: Draw = ({ x, y }) => {
  const shell = Math.min(x, y) * 0.12
  const door = x * 0.5
  return {
    parts: [
      path('item-shade', rectPath(-x, -y, x, y)),
      path('item', rectPath(-x + shell, -y + shell, x - shell, y - shell)),
      path(
        'item-line',
        line([-x + shell, -y + shell], [x - shell, y - shell]),
        line([-x + shell, y - shell], [x - shell, -y + shell]),
      ),
      // Two leaves that slide apart.
      path('item', rectPath(-door, y - shell, 0, y), rectPath(0, y - shell, door, y)),
    ],
  }
}

export const partition: Draw = ({ x, y }, item) => {
  const clear = attrsOf(item, 'partition').transparent === true
  const parts: Primitive[] = [path(clear ? 'glazing' : 'item-shade', rectPath(-x, -y, x, y))]
  return { parts }
}

export const stanchion: Draw = ({ x, y }) => {
  const r = Math.min(x, y)
  return {
    parts: [
      path('item', circlePath(0, 0, r)),
      detail('item-line', circlePath(0, 0, r * 0.66)),
      path('item-solid', circlePath(0, 0, r * 0.26)),
    ],
  }
}

export const column: Draw = ({ x, y }) => ({ parts: [path('wall', rectPath(-x, -y, x, y))] })

export const plant: Draw = ({ x, y }) => {
  const r = Math.min(x, y)
  const leaves = Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const reach = i % 2 === 0 ? 0.98 : 0.7
    return {
      points: [c * r * 0.12, s * r * 0.12, c * r * reach, s * r * reach],
      bulges: [0.3, 0.3],
      closed: true,
    }
  })
  return {
    parts: [
      path('plant-line', circlePath(0, 0, r)),
      path('plant', ...leaves),
      path('plant-line', circlePath(0, 0, r * 0.12)),
    ],
  }
}

export const cableBox: Draw = ({ x, y }) => ({
  parts: [
    path('item', rectPath(-x, -y, x, y)),
    path('item-line', line([-x, -y], [x, y]), line([-x, y], [x, -y])),
    bolt('cable-solid', 0, 0, Math.min(x, y) * 1.8),
  ],
})

/** Guiding bars along the way one walks. */
export const tactilePaving: Draw = ({ x, y }) => {
  const along = y >= x
  const across = along ? x : y
  const bars = Math.max(1, Math.min(40, Math.round((2 * across) / 75)))
  const pitch = (2 * across) / bars
  const strips = Array.from({ length: bars }, (_, i) => {
    const at = -across + (i + 0.5) * pitch
    return along ? line([at, -y * 0.98], [at, y * 0.98]) : line([-x * 0.98, at], [x * 0.98, at])
  })
  return { parts: [path('tactile', rectPath(-x, -y, x, y)), path('tactile-line', ...strips)] }
}
