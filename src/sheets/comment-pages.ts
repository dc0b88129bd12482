/** The comments of a floor on paper: numbered bubbles on its plan, and what was said on the pages after it. */
import type { DisplayList, Shape } from '../drawing/display'
import { drawComments } from '../drawing/pins'
import { itemTitle, zoneTitle } from '../layout/catalogue'
import type { Comment, Floor, Layout } from '../layout/model'
import { findEntity } from '../layout/queries'
import { commentsOn, type PlacedComment, placedComments } from '../scene/comment-places'
import type { FloorDrawing, SheetRequest } from './floor-sheet'
import { type Block, flow } from './flow'
import { TITLE_BLOCK, titledSheet } from './furniture'
import type { Paper } from './paper'
import type { Sheet } from './sheet'

const NAME = '批注'

/** What is drawn over the plan; nothing unless comments are asked for. */
const commentPins = (layout: Layout, floor: Floor, { comments }: SheetRequest): DisplayList =>
  comments
    ? drawComments(
        commentsOn(placedComments(layout), { floor: floor.id }).flatMap(({ comment, number, place }) =>
          place ? [{ id: comment.id, number, at: place.at, resolved: comment.resolved === true }] : [],
        ),
      )
    : []

/** A drawing with its comments over it. */
export function commented(
  drawing: FloorDrawing,
  layout: Layout,
  floor: Floor,
  request: SheetRequest,
): FloorDrawing {
  const pins = commentPins(layout, floor, request)
  if (pins.length === 0) return drawing
  return { ...drawing, lists: (...asked) => [...drawing.lists(...asked), pins] }
}

/** Pages with what was said on the floor and of the layout as a whole; none where there is nothing to say. */
export function commentPages(layout: Layout, floor: Floor, request: SheetRequest): readonly Shape[][] {
  if (!request.comments) return []
  const said = placedComments(layout).filter(
    ({ place }) => place === undefined || (place.surface === undefined && place.floor === floor.id),
  )
  if (said.length === 0) return []
  return flow(blocksOf(layout, said), request.paper, TITLE_BLOCK.height + 4)
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

function aboutOf(layout: Layout, { item, at }: Comment): string {
  const found = item === undefined ? undefined : findEntity(layout, item)
  if (found?.kind === 'items') return itemTitle(found.entity).zh
  if (found?.kind === 'zones') return zoneTitle(found.entity).zh
  if (item !== undefined && !found) return '对象已从图上删除'
  return at || found ? '图上所标位置' : '整张图'
}

/** The pages as sheets. */
export const commentSheets = (
  layout: Layout,
  floor: Floor,
  lists: readonly Shape[][],
  paper: Paper,
): Sheet[] =>
  lists.map(list => titledSheet(layout, paper, { name: NAME, floor: floor.name ?? '', scale: '—' }, list))
