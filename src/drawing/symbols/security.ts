/** Cameras, alarms, gates. */
import { attrsOf } from '../../layout/model'
import { circlePath, line, path, rectPath, ring, roundPath } from '../path'
import { field } from './glyphs'
import { type Draw, MIN_MOUNTED } from './types'

/** Horizontal field of view where the file gives none (a 4 mm lens on a 1/2.7" sensor), degrees. */
export const FIELD_OF_VIEW = 80
/** The field on a plan is a sign of the bearing, not the range, mm. */
const FIELD_LENGTH = 900

export const camera: Draw = (_, item) => {
  const r = MIN_MOUNTED / 2
  const angle = Math.min(359, attrsOf(item, 'camera').fov ?? FIELD_OF_VIEW)
  return {
    parts: [
      path('security', circlePath(0, 0, r * 0.99)),
      path('security-solid', roundPath(-r * 0.36, -r * 0.72, r * 0.36, r * 0.24, 20)),
      path(
        'security-solid',
        ring([
          [-r * 0.2, r * 0.2],
          [r * 0.2, r * 0.2],
          [r * 0.5, r * 0.78],
          [-r * 0.5, r * 0.78],
        ]),
      ),
    ],
    beyond: [field('security-field', FIELD_LENGTH, angle)],
  }
}

export const alarmButton: Draw = () => {
  const r = MIN_MOUNTED / 2
  return {
    parts: [
      path('security', rectPath(-r, -r, r, r)),
      path('security-line', circlePath(0, 0, r * 0.66)),
      path('fire-solid', circlePath(0, 0, r * 0.42)),
    ],
  }
}

/** Two posts one walks between, towards the front. */
export const securityGate: Draw = ({ x, y }) => {
  const post = Math.min(x * 0.3, 130)
  const tip = y * 0.5
  return {
    parts: [
      path('item', roundPath(-x, -y, -x + post, y, 25), roundPath(x - post, -y, x, y, 25)),
      path(
        'place',
        line([-x + post, -y * 0.9], [x - post, -y * 0.9]),
        line([-x + post, y * 0.9], [x - post, y * 0.9]),
      ),
      path('item-line', line([0, -tip], [0, tip])),
      path(
        'item-solid',
        ring([
          [-x * 0.16, tip * 0.4],
          [x * 0.16, tip * 0.4],
          [0, tip],
        ]),
      ),
    ],
  }
}
