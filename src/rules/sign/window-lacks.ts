/** What the two rules of what a window shows share: one finding a window, naming all that it lacks. */
import type { Text } from '../../layout/text'
import type { OnFloor } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { enumerate } from '../say'
import type { Judgement, Statement } from '../types'

/** `say` puts what a window lacks into a sentence. */
export function judgeWindows(
  windows: readonly OnFloor<Thing>[],
  lacksOf: (window: Thing) => readonly Text[],
  say: (window: Text, lacks: Text) => Text,
): Judgement {
  const findings = windows.flatMap(({ floor, of }): Statement[] => {
    const lacks = lacksOf(of)
    if (lacks.length === 0) return []
    return [
      {
        subjects: [of.id],
        floor,
        message: say(of.title, enumerate(lacks)),
        measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' },
        marks: [{ kind: 'point', at: of.frontMiddle }],
      },
    ]
  })
  return { checked: windows.length, findings }
}
