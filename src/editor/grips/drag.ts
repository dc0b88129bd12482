import type { Recipe } from '../../layout/document'
import type { Text } from '../../layout/text'
import type { PointerInput } from '../pointer'
import { AT_REST } from '../state'
import type { Drag } from '../tools/move'
import type { ToolContext } from '../tools/types'

/** What a pointer means to a grip: the change it makes, and that change in words. */
export type Meant = { readonly recipe: Recipe; readonly readout: Text }

/** A drag that is one history entry, or none when abandoned. */
export function gripDrag(
  context: ToolContext,
  label: Text,
  meant: (input: PointerInput) => Meant,
): Drag | undefined {
  const gesture = context.begin(label)
  if (!gesture) return undefined
  const finish = (keep: boolean): void => {
    context.update({ live: AT_REST })
    if (keep) gesture.commit()
    else gesture.cancel()
  }
  return {
    move(input) {
      const { recipe, readout } = meant(input)
      gesture.preview(recipe)
      context.update({ live: { ...AT_REST, readout } })
    },
    end: () => finish(true),
    cancel: () => finish(false),
  }
}
