/** The comments of a floor on paper: numbered bubbles on its plan, and what was said on the pages after it. */
import type { DisplayList } from '../drawing/display'
import { drawComments } from '../drawing/pins'
import { itemTitle, zoneTitle } from '../layout/catalogue'
import type { Comment, Floor, Layout } from '../layout/model'
import { findEntity, surfaceOf } from '../layout/queries'
import { commentsOn, type PlacedComment, placedComments } from '../scene/comment-places'
import type { FloorDrawing, SheetRequest } from './floor-sheet'
import { type Block, flow } from './flow'
import { TITLE_BLOCK, titledSheet } from './furniture'
import type { Sheet } from './sheet'

const NAME = '批注'

/** The sheet that comments are pinned to: a floor, or a desk-top plan. */
export type CommentedSheet = { readonly floor: string; readonly surface?: string }

/** What is drawn over the plan; nothing unless comments are asked for. */
const commentPins = (layout: Layout, sheet: CommentedSheet, { comments }: SheetRequest): DisplayList =>
  comments
    ? drawComments(
        commentsOn(placedComments(layout), sheet).flatMap(({ comment, number, place }) =>
          place ? [{ id: comment.id, number, at: place.at, resolved: comment.resolved === true }] : [],
        ),
      )
    : []

/** A drawing with its comments over it. */
export function commented(
  drawing: FloorDrawing,
  layout: Layout,
  sheet: CommentedSheet,
  request: SheetRequest,
): FloorDrawing {
  const pins = commentPins(layout, sheet, request)
  if (pins.length === 0) return drawing
  return { ...drawing, lists: (...asked) => [...drawing.lists(...asked), pins] }
}

/** Of a floor and of the layout as a whole. */
export const ofFloor =
  ({ id }: Floor) =>
  ({ place }: PlacedComment): boolean =>
    place === undefined || (place.surface === undefined && place.floor === id)

/** Of all desk-tops. */
export const ofDesks = ({ place }: PlacedComment): boolean => place?.surface !== undefined

/** Pages with what was said, of those comments that are meant; none where there is nothing to say. */
export function commentSheets(
  layout: Layout,
  request: SheetRequest,
  meant: (comment: PlacedComment) => boolean,
  floor: string,
): Sheet[] {
  if (!request.comments) return []
  const said = placedComments(layout).filter(meant)
  if (said.length === 0) return []
  const { paper } = request
  const words = { name: NAME, floor, scale: '—' }
  return flow(blocksOf(layout, said), paper, TITLE_BLOCK.height + 4).map(({ list }) =>
    titledSheet(layout, paper, words, list),
  )
}

function blocksOf(layout: Layout, said: readonly PlacedComment[]): Block[] {
  return [
    { kind: 'heading', words: '批注' },
    { kind: 'text', words: '编号与平面图上的批注标记一致;灰色标记为已解决。' },
    {
      kind: 'table',
      columns: [
        { heading: '编号', share: 3 },
        { heading: '对象', share: 9 },
        { heading: '批注与回复', share: 28 },
        { heading: '批注人', share: 6 },
        { heading: '日期', share: 6 },
        { heading: '状态', share: 5 },
      ],
      rows: said.map(({ comment, number }) => {
        const { text, by, time, resolved, replies = [] } = comment
        const answers = replies.map(reply => `${reply.by} ${reply.time.slice(0, 10)}:${reply.text}`)
        return [
          String(number),
          aboutOf(layout, comment),
          [text, ...answers].join('\n'),
          by,
          time.slice(0, 10),
          resolved ? '已解决' : '未解决',
        ]
      }),
    },
  ]
}

function aboutOf(layout: Layout, { item, at, surface }: Comment): string {
  const found = item === undefined ? undefined : findEntity(layout, item)
  if (found?.kind === 'items') return itemTitle(found.entity).zh
  if (found?.kind === 'zones') return zoneTitle(found.entity).zh
  if (item !== undefined && !found) return '对象已从图上删除'
  const desk = surface === undefined ? undefined : surfaceOf(layout, surface)
  return at || found ? `${desk?.name ?? '图上'}所标位置` : '整张图'
}
