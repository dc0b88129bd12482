import { alignTo, distribute, mirror } from '../../layout/arrange'
import type { Recipe } from '../../layout/document'
import { GRID_MOST } from '../../layout/grid'
import { findItem } from '../../layout/queries'
import { type Text, text } from '../../layout/text'
import { createArrayTool } from '../array-tool'
import type { Session } from '../session'
import { createSpreadTool } from '../spread-tool'
import type { Action, ActionHost, IconName } from './types'

const DRAW_LINE = text(
  '点击线的起点和终点:所选物品移到起点,副本排到终点。也可输入长度后回车。',
  'Click where the line begins and ends: the things go to its start, copies follow to its end.',
)
const SPREAD = text(
  '虚线是排布后的位置;回车确认,Esc 取消。',
  'Dashed: where they will stand. Enter does it, Esc leaves.',
)

/** Orders of several things at once. */
export function arrangeActions(session: Session, host: ActionHost): Action[] {
  const state = () => session.state
  const things = () => state().selection.filter(id => findItem(state().layout, id))
  const needs = (least: number, why: Text) => () => state().fixed ?? (things().length >= least || why)

  const order = (
    id: string,
    label: Text,
    icon: IconName,
    least: number,
    recipe: (ids: readonly string[]) => Recipe,
  ): Action => ({
    id,
    label,
    group: 'arrange',
    icon,
    shortcuts: [],
    enabled: needs(least, text(`请先选择至少 ${least} 件物品。`, `Select at least ${least} things first.`)),
    perform: () => session.edit(label, recipe(things())),
  })

  return [
    order('align-left', text('左对齐', 'Align left'), 'align-left', 2, ids => alignTo(ids, 0, 'min')),
    order('align-centre', text('左右居中对齐', 'Align centres across'), 'align-centre', 2, ids =>
      alignTo(ids, 0, 'middle'),
    ),
    order('align-right', text('右对齐', 'Align right'), 'align-right', 2, ids => alignTo(ids, 0, 'max')),
    order('align-top', text('上对齐', 'Align top'), 'align-top', 2, ids => alignTo(ids, 1, 'min')),
    order('align-middle', text('上下居中对齐', 'Align centres down'), 'align-middle', 2, ids =>
      alignTo(ids, 1, 'middle'),
    ),
    order('align-bottom', text('下对齐', 'Align bottom'), 'align-bottom', 2, ids => alignTo(ids, 1, 'max')),
    order('distribute-across', text('左右等间距', 'Equal gaps across'), 'distribute-across', 3, ids =>
      distribute(ids, 0),
    ),
    order('distribute-down', text('上下等间距', 'Equal gaps down'), 'distribute-down', 3, ids =>
      distribute(ids, 1),
    ),
    order('mirror-across', text('左右镜像', 'Mirror left to right'), 'mirror-across', 1, ids =>
      mirror(ids, 0),
    ),
    order('mirror-down', text('上下镜像', 'Mirror top to bottom'), 'mirror-down', 1, ids => mirror(ids, 1)),
    {
      id: 'grid-array',
      label: text('排成行列…', 'Lay out in rows…'),
      group: 'arrange',
      icon: 'rows',
      shortcuts: [{ key: 'd', accel: true, shift: true }],
      enabled: () =>
        state().fixed ??
        (state().surface !== undefined
          ? text('请先回到楼层平面。', 'Go back to the floor first.')
          : things().length > 0 || text('请先选择一件物品。', 'Select one thing first.')),
      perform: () => host.ask('grid'),
    },
    {
      id: 'array-line',
      label: text('沿线排列…', 'Copy along a line…'),
      group: 'arrange',
      icon: 'array-line',
      shortcuts: [{ key: 'a', shift: true }],
      enabled: needs(1, text('请先选择物品。', 'Select things first.')),
      perform() {
        const ids = things()
        const tool = createArrayTool(session, ids, { spacing: { by: 'count', count: 5 }, turns: false })
        const most = Math.floor(GRID_MOST / ids.length)
        session.setTool({ kind: 'own', hint: DRAW_LINE, tool, options: { kind: 'array', tool, most } })
      },
    },
    {
      id: 'spread',
      label: text('均布填满…', 'Spread to fill…'),
      group: 'arrange',
      icon: 'spread',
      shortcuts: [{ key: 'e', shift: true }],
      enabled: needs(1, text('请先选择物品。', 'Select things first.')),
      perform() {
        const tool = createSpreadTool(session, things())
        session.setTool({ kind: 'own', hint: SPREAD, tool, options: { kind: 'spread', tool } })
        tool.use(tool.fill)
      },
    },
    {
      id: 'renumber',
      label: text('编号与批量填写…', 'Number and fill in…'),
      group: 'arrange',
      icon: 'number',
      shortcuts: [],
      enabled: needs(1, text('请先选择物品。', 'Select things first.')),
      perform: () => host.ask('renumber'),
    },
  ]
}
