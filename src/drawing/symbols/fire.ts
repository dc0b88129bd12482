/**
 * Fire equipment in fire red. Shapes after the symbols of GB/T 4327 (triangle of a portable extinguisher, half
 * filled box of an indoor hydrant, square of a detector or alarm); letters are those of the type codes: M for
 * extinguishers (GB 4351, MF dry powder, MT carbon dioxide), SN for indoor hydrants (GB 3445).
 */
import { attrsOf } from '../../layout/model'
import type { Primitive } from '../display'
import { arcPath, circlePath, detail, line, path, rectPath, ring, roundPath, sectorPath, text } from '../path'
import { bolt, heart, runningMan, shield, standing } from './glyphs'
import { type Draw, type Half, MIN_MOUNTED } from './types'

const frontEdge = ({ x, y }: Half): Primitive => path('fire-line', line([-x, y], [x, y]))

export const extinguisher: Draw = (half, item) => {
  const { x, y } = half
  const size = Math.min(x, y) * 0.92
  const code = /^M[A-Z]?/.exec(attrsOf(item, 'extinguisher').spec?.toUpperCase() ?? '')?.[0] ?? 'M'
  const centre = size * 0.18
  return {
    parts: [
      path('fire', rectPath(-x, -y, x, y)),
      path(
        'fire-solid',
        ring([
          [-size * 1.05, size * 0.85],
          [0, -size],
          [size * 1.05, size * 0.85],
        ]),
      ),
      text('fire-text', code, [0, centre + size * 0.15], size * (code.length > 1 ? 0.62 : 0.8), { minPx: 4 }),
      frontEdge(half),
    ],
  }
}

export const hydrant: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      path('fire', rectPath(-x, -y, x, y)),
      path(
        'fire-solid',
        ring([
          [-x, y],
          [x, -y],
          [x, y],
        ]),
      ),
      text('fire-text', 'SN', [x * 0.52, y * 0.42], Math.min(x, y) * 0.8, { minPx: 4 }),
      frontEdge(half),
    ],
    beyond: [detail('swing', sectorPath(-x, y, 2 * x, 90, 0))],
  }
}

/** The square frame of alarm symbols, standing for something far smaller. */
const square = (): Primitive => {
  const r = MIN_MOUNTED / 2
  return path('fire', rectPath(-r, -r, r, r))
}

export const callPoint: Draw = () => {
  const r = MIN_MOUNTED / 2
  return {
    parts: [
      square(),
      // A button in its housing, the arms of the Y of the standard symbol above it.
      path('fire-solid', circlePath(0, r * 0.34, r * 0.24)),
      path(
        'fire-line',
        line([0, r * 0.34], [0, -r * 0.24]),
        line([-r * 0.5, -r * 0.7], [0, -r * 0.24], [r * 0.5, -r * 0.7]),
      ),
    ],
  }
}

export const smokeDetector: Draw = () => {
  const r = MIN_MOUNTED / 2
  const zigzag = line([r * 0.2, -r * 0.8], [-r * 0.34, r * 0.06], [r * 0.34, -r * 0.06], [-r * 0.2, r * 0.8])
  return { parts: [square(), path('fire-line', zigzag)] }
}

export const alarmBell: Draw = () => {
  const r = MIN_MOUNTED / 2
  return {
    parts: [
      square(),
      path('fire-solid', sectorPath(0, r * 0.3, r * 0.62, 180, 360)),
      path('fire-line', line([-r * 0.8, r * 0.3], [r * 0.8, r * 0.3])),
      path('fire-solid', circlePath(0, r * 0.54, r * 0.16)),
      detail('fire-line', arcPath(0, r * 0.3, r * 0.94, 230, 310)),
    ],
  }
}

export const emergencyLight: Draw = () => {
  const r = MIN_MOUNTED / 2
  const lamp = r * 0.34
  return {
    parts: [
      path('item', rectPath(-r, -r * 0.5, r, r * 0.5)),
      path('safety', circlePath(-r * 0.5, 0, lamp), circlePath(r * 0.5, 0, lamp)),
      path(
        'safety-line',
        line([-r * 0.1, -r * 0.5], [-r * 0.1, r * 0.5]),
        line([r * 0.1, -r * 0.5], [r * 0.1, r * 0.5]),
      ),
    ],
  }
}

/** Twice as wide as high, as the sign is; it always stands on the page. The man runs left, through the door. */
export const exitSign: Draw = (_, { rotation }) => {
  const r = MIN_MOUNTED / 2
  return {
    parts: standing(
      [
        path('safety', roundPath(-r, -r / 2, r, r / 2, 12)),
        ...runningMan('safety-glyph', 'safety-text', r * 0.22, 0, r * 0.84),
        path(
          'safety-glyph',
          line([-r * 0.78, r * 0.4], [-r * 0.78, -r * 0.36], [-r * 0.42, -r * 0.36], [-r * 0.42, r * 0.4]),
        ),
      ],
      0,
      0,
      rotation,
    ),
  }
}

export const protectiveGear: Draw = half => ({
  parts: [
    path('fire', rectPath(-half.x, -half.y, half.x, half.y)),
    shield('fire-solid', 0, 0, Math.min(half.x, half.y) * 1.5),
    frontEdge(half),
  ],
  beyond: [detail('swing', sectorPath(-half.x, half.y, 2 * half.x, 90, 0))],
})

export const aed: Draw = (half, { rotation }) => {
  const size = Math.min(half.x, half.y)
  return {
    parts: [
      path('safety', roundPath(-half.x, -half.y, half.x, half.y, 15)),
      ...standing(
        [heart('safety-text', 0, 0, size * 1.6), bolt('safety-solid', 0, size * 0.04, size * 0.9)],
        0,
        0,
        rotation,
      ),
      path('safety-line', line([-half.x, half.y], [half.x, half.y])),
    ],
  }
}

/** The plan board on the wall, its reader's place in front. */
export const youAreHere: Draw = ({ x }) => {
  const r = MIN_MOUNTED / 2
  const half = Math.max(x, r)
  return {
    parts: [
      path('item', rectPath(-half, -r * 0.5, half, r * 0.5)),
      path('safety', rectPath(-half * 0.92, -r * 0.34, half * 0.92, r * 0.34)),
      path('safety-text', circlePath(0, 0, r * 0.2)),
      path('item-front', line([-half, r * 0.5], [half, r * 0.5])),
    ],
  }
}
