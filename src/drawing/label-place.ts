/**
 * Placing labels: greedy, in the order given, each at the first of its candidate places that is free. The same
 * requests always give the same labels, and a label never lies on an obstacle or on another label.
 */
import Flatbush from 'flatbush'
import { type Footprint, footprint, overlap } from '../geometry/pairs'
import { rectangle } from '../geometry/polygon'
import type { Box, Point, Ring } from '../geometry/types'
import { boxesMeet } from '../geometry/vector'
import { type Band, type Label, type LayerName, readable, type Shape, shape } from './display'
import type { Measure } from './measure'
import { text } from './path'
import type { StyleName } from './theme'

/** One way a label may be set: its lines and the height of the first line's letters, px at the band's least scale. */
export type Setting = { readonly lines: readonly string[]; readonly size: number }
/** Middle of the block of lines, mm, and its direction in degrees; `own`: it may lie on its own thing. */
export type Place = { readonly at: Point; readonly rotation: number; readonly own: boolean }

export type LabelRequest = {
  readonly id: string
  readonly layer: LayerName
  readonly band: Band
  /** Style of the first line and of those under it. */
  readonly styles: readonly [StyleName, StyleName]
  readonly bold: boolean
  /** The candidates, best first; size in mm of the block as it would be set. */
  readonly candidates: (sizeOf: (setting: Setting) => Point) => Iterable<{ setting: Setting; place: Place }>
}

/** `soft`: a mark round a thing, over which a label inside a neighbour may reach. */
export type Obstacle = { readonly id?: string; readonly ring: Ring; readonly soft?: boolean }

/** Height of a line, and of the letters of lower lines against the first, em. */
const LINE = 1.2
const LOWER = 0.86
/** Room kept free around a label, px at the band's least scale. */
const CLEAR = 2

export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[],
  scale: number,
  measure: Measure,
): Shape[] {
  const taken = occupancy(obstacles)
  const shapes: Shape[] = []
  for (const request of requests) {
    const sizeOf = ({ lines, size }: Setting): Point => blockSize(lines, size / scale, request.bold, measure)
    for (const { setting, place } of request.candidates(sizeOf)) {
      const [width, height] = sizeOf(setting)
      const clear = CLEAR / scale
      const block = footprint(rectangle(place.at, [width + clear, height + clear], place.rotation))
      if (taken.blocked(block, place.own ? request.id : undefined)) continue
      taken.add(block)
      shapes.push(labelShape(request, setting, place, scale))
      break
    }
  }
  return shapes
}

function blockSize(lines: readonly string[], size: number, bold: boolean, measure: Measure): Point {
  let width = 0
  let height = 0
  lines.forEach((words, i) => {
    const letters = i === 0 ? size : size * LOWER
    width = Math.max(width, measure(words, bold && i === 0) * letters)
    height += letters * LINE
  })
  return [width, height]
}

function labelShape(request: LabelRequest, { lines, size }: Setting, place: Place, scale: number): Shape {
  const { rotation } = readable(place.rotation)
  const angle = (rotation * Math.PI) / 180
  const [down, right] = [Math.cos(angle), -Math.sin(angle)]
  const letters = lines.map((_, i) => (i === 0 ? size : size * LOWER) / scale)
  const height = letters.reduce((sum, em) => sum + em * LINE, 0)
  let top = -height / 2
  const parts = lines.map((words, i): Label => {
    const middle = top + (letters[i] * LINE) / 2
    top += letters[i] * LINE
    const at: Point = [place.at[0] + right * middle, place.at[1] + down * middle]
    return text(request.styles[i === 0 ? 0 : 1], words, at, letters[i], { rotation })
  })
  return shape(request.layer, request.band, parts, { id: request.id })
}

/** What is taken: obstacles in a static index, labels in a grid that grows. */
function occupancy(obstacles: readonly Obstacle[]) {
  const solid = obstacles.map(({ id, ring, soft }) => ({ id, soft, print: footprint(ring) }))
  const index = solid.length > 0 ? new Flatbush(solid.length) : undefined
  for (const { print } of solid) index?.add(print.box.minX, print.box.minY, print.box.maxX, print.box.maxY)
  index?.finish()
  const labels = new BoxGrid()
  return {
    blocked(block: Footprint, own: string | undefined): boolean {
      const { minX, minY, maxX, maxY } = block.box
      if (labels.near(block.box).some(other => meets(other, block))) return true
      if (!index) return false
      let hit = false
      index.search(minX, minY, maxX, maxY, i => {
        const { id, soft, print } = solid[i]
        hit ||= (own === undefined || (id !== own && !soft)) && meets(print, block)
        return false
      })
      return hit
    },
    add: (block: Footprint) => labels.add(block),
  }
}

const meets = (a: Footprint, b: Footprint): boolean => boxesMeet(a.box, b.box) && overlap(a, b) !== null

/** Footprints by the cells of a square grid they touch. */
class BoxGrid {
  private readonly cells = new Map<string, Footprint[]>()
  private cell = 0

  add(print: Footprint): void {
    // The first label sets the mesh: all labels of a band are of like size.
    if (this.cell === 0) this.cell = Math.max(1, 2 * (print.box.maxX - print.box.minX))
    for (const key of this.keys(print.box)) {
      const list = this.cells.get(key)
      if (list) list.push(print)
      else this.cells.set(key, [print])
    }
  }

  near(box: Box): Footprint[] {
    return this.cell === 0 ? [] : this.keys(box).flatMap(key => this.cells.get(key) ?? [])
  }

  private keys(box: Box): string[] {
    const keys: string[] = []
    for (let x = Math.floor(box.minX / this.cell); x <= Math.floor(box.maxX / this.cell); x++)
      for (let y = Math.floor(box.minY / this.cell); y <= Math.floor(box.maxY / this.cell); y++)
        keys.push(`${x},${y}`)
    return keys
  }
}
