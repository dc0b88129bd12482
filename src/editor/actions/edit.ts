import { distance } from '../../geometry/vector'
import { itemTitle, itemType } from '../../layout/catalogue'
import { copyDesk } from '../../layout/desk-edits'
import { moveBy, normalAngle, remove, setFields, turnBy } from '../../layout/edits'
import { findEntity, findItem, floorOf, surfaceOf } from '../../layout/queries'
import { splitWall } from '../../layout/shell-edits'
import { rowsOf } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { boxAround } from '../../scene/outlines'
import { type Copied, copyOf, countOf, pasteRecipe } from '../clipboard'
import type { Session } from '../session'
import type { Action, ActionHost, IconName } from './types'

const NOTHING_SELECTED = text('请先选择对象。', 'Select something first.')
const NOTHING_TO_TURN = text('请先选择物品。', 'Select a thing first.')
/** How far a copy lies from its original, mm. */
const COPY_OFFSET = 300
const NUDGE = 10
const LONG_NUDGE = 100

export function editActions(session: Session, host: ActionHost): Action[] {
  /** What was pasted last, and how often: each copy lies a step further. */
  let pasted: { what: Copied; times: number } | undefined
  const state = () => session.state
  const changeable = (otherwise: () => true | Text) => () => state().readOnly ?? otherwise()
  const needsSelection = changeable(() => state().selection.length > 0 || NOTHING_SELECTED)
  const items = () => state().selection.filter(id => findItem(state().layout, id))
  const titled = (zh: string, en: string): Text => {
    const n = state().selection.length
    return text(`${zh} ${n} 个对象`, `${en} ${n} object${n === 1 ? '' : 's'}`)
  }

  function paste(what: Copied, label: Text, times: number): void {
    const made: string[] = []
    const offset = COPY_OFFSET * times
    session.edit(label, pasteRecipe(what, state(), [offset, offset], made), made)
  }

  const nudge = (key: string, zh: string, en: string, x: number, y: number, step: number): Action => ({
    id: `nudge-${en}-${step}`,
    label: text(`向${zh}移动 ${step} 毫米`, `Move ${en} by ${step} mm`),
    group: 'arrange',
    shortcuts: [{ key, shift: step === LONG_NUDGE }],
    enabled: needsSelection,
    perform: () => session.edit(titled('移动', 'move'), moveBy(state().selection, [x * step, y * step])),
  })
  const nudges = [NUDGE, LONG_NUDGE].flatMap(step => [
    nudge('ArrowLeft', '左', 'left', -1, 0, step),
    nudge('ArrowRight', '右', 'right', 1, 0, step),
    nudge('ArrowUp', '上', 'up', 0, -1, step),
    nudge('ArrowDown', '下', 'down', 0, 1, step),
  ])

  const turn = (degrees: number, key: string, shift: boolean, icon?: IconName): Action => ({
    id: `turn-${degrees}`,
    label:
      degrees > 0
        ? text(`顺时针旋转 ${degrees}°`, `Turn ${degrees}° clockwise`)
        : text(`逆时针旋转 ${-degrees}°`, `Turn ${-degrees}° anticlockwise`),
    group: 'arrange',
    icon,
    shortcuts: [{ key, shift }],
    enabled: changeable(() => state().tool.kind === 'place' || items().length > 0 || NOTHING_TO_TURN),
    perform() {
      const { tool, layout } = state()
      if (tool.kind === 'place') {
        session.update({ tool: { ...tool, rotation: normalAngle(tool.rotation + degrees) } })
        return
      }
      const ids = items()
      const box = boxAround(layout, ids)
      if (!box) return
      const pivot = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2] as const
      session.edit(titled('旋转', 'turn'), turnBy(ids, degrees, ids.length > 1 ? pivot : undefined))
    },
  })

  const flagged = (field: 'locked' | 'hidden') => (id: string) => {
    const entity = findEntity(state().layout, id)?.entity as
      | { locked?: boolean; hidden?: boolean }
      | undefined
    return entity?.[field] === true
  }
  const toggle = (
    field: 'locked' | 'hidden',
    key: string,
    zh: string,
    en: string,
    icon: IconName,
  ): Action => ({
    id: field,
    label: text(zh, en),
    group: 'arrange',
    icon,
    shortcuts: [{ key, accel: true, shift: true }],
    enabled: needsSelection,
    checked: () => state().selection.length > 0 && state().selection.every(flagged(field)),
    perform() {
      const { selection } = state()
      const on = !selection.every(flagged(field))
      session.edit(titled(on ? zh : `取消${zh}`, on ? en.toLowerCase() : `undo ${en.toLowerCase()}`), draft =>
        setFields(selection, [field], on || undefined)(draft),
      )
    },
  })

  const onlyWall = () => {
    const found =
      state().selection.length === 1 ? findEntity(state().layout, state().selection[0]) : undefined
    return found?.kind === 'walls' ? found.entity : undefined
  }

  const onlyDesk = () => {
    const item = state().selection.length === 1 ? findItem(state().layout, state().selection[0]) : undefined
    return item && itemType(item.type).tags.includes('desk') ? item : undefined
  }

  return [
    {
      id: 'desk-top',
      label: text('打开台面定置图', 'Open the desk-top plan'),
      group: 'edit',
      icon: 'desk',
      shortcuts: [{ key: 'Enter' }],
      enabled: () =>
        onlyDesk() !== undefined || text('请先选择一个窗口或桌台。', 'Select one window or desk first.'),
      perform() {
        const desk = onlyDesk()
        if (desk) session.openSurfaceOf(desk.id)
      },
    },
    {
      id: 'copy-desk',
      label: text('把此台面复制到全部窗口', 'Copy this desk-top to all windows'),
      group: 'arrange',
      icon: 'desk',
      shortcuts: [],
      enabled: changeable(
        () =>
          state().surface !== undefined || text('请先打开一个台面定置图。', 'Open a desk-top plan first.'),
      ),
      perform() {
        const { surface, floor, committed } = state()
        const sheet = floorOf(committed, floor)
        if (surface === undefined || !sheet) return
        const windows = rowsOf(sheet.items).filter(item => item.type === 'service-window')
        session.edit(
          text(`台面复制到 ${windows.length} 个窗口`, `copy the desk-top to ${windows.length} windows`),
          copyDesk(
            surface,
            windows.map(item => item.id),
            host => `${itemTitle(host).zh} 台面`,
          ),
        )
      },
    },
    {
      id: 'split-wall',
      label: text('在中点断开墙', 'Divide the wall in the middle'),
      group: 'arrange',
      icon: 'split',
      shortcuts: [],
      enabled: changeable(
        () => onlyWall() !== undefined || text('请先选择一面墙。', 'Select one wall first.'),
      ),
      perform() {
        const wall = onlyWall()
        if (wall)
          session.edit(text('断开墙', 'divide a wall'), splitWall(wall.id, distance(wall.a, wall.b) / 2))
      },
    },
    {
      id: 'undo',
      label: text('撤销', 'Undo'),
      group: 'edit',
      icon: 'undo',
      shortcuts: [{ key: 'z', accel: true }],
      enabled: () => state().undoLabel !== undefined || text('没有可撤销的操作。', 'Nothing to undo.'),
      perform: () => session.undo(),
    },
    {
      id: 'redo',
      label: text('重做', 'Redo'),
      group: 'edit',
      icon: 'redo',
      shortcuts: [
        { key: 'z', accel: true, shift: true },
        { key: 'y', accel: true },
      ],
      enabled: () => state().redoLabel !== undefined || text('没有可重做的操作。', 'Nothing to redo.'),
      perform: () => session.redo(),
    },
    {
      id: 'history',
      label: text('操作记录…', 'History…'),
      group: 'edit',
      shortcuts: [{ key: 'h', accel: true, alt: true }],
      enabled: () =>
        state().undoLabel !== undefined ||
        state().redoLabel !== undefined ||
        text('还没有做过修改。', 'Nothing has been changed yet.'),
      perform: () => host.ask('history'),
    },
    {
      id: 'copy',
      label: text('复制', 'Copy'),
      group: 'edit',
      icon: 'copy',
      shortcuts: [{ key: 'c', accel: true }],
      enabled: () =>
        countOf(copyOf(state().layout, state().selection)) > 0 ||
        text('请先选择物品或区域。', 'Select things or zones first.'),
      perform() {
        session.update({ copied: copyOf(state().committed, state().selection) })
      },
    },
    {
      id: 'paste',
      label: text('粘贴', 'Paste'),
      group: 'edit',
      icon: 'paste',
      shortcuts: [{ key: 'v', accel: true }],
      enabled: changeable(
        () => countOf(state().copied) > 0 || text('还没有复制任何对象。', 'Nothing has been copied.'),
      ),
      perform() {
        const { copied: what } = state()
        pasted = { what, times: pasted?.what === what ? pasted.times + 1 : 1 }
        paste(what, text('粘贴', 'paste'), pasted.times)
      },
    },
    {
      id: 'duplicate',
      label: text('原地再制', 'Duplicate'),
      group: 'edit',
      icon: 'duplicate',
      shortcuts: [{ key: 'd', accel: true }],
      enabled: needsSelection,
      perform: () => paste(copyOf(state().committed, state().selection), titled('再制', 'duplicate'), 1),
    },
    {
      id: 'delete',
      label: text('删除', 'Delete'),
      group: 'edit',
      icon: 'delete',
      shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
      enabled: needsSelection,
      perform: () => session.edit(titled('删除', 'delete'), remove(state().selection), []),
    },
    {
      id: 'select-all',
      label: text('全选', 'Select all'),
      group: 'edit',
      icon: 'select-all',
      shortcuts: [{ key: 'a', accel: true }],
      enabled: () => true,
      perform() {
        const { layout, floor, surface } = state()
        const sheet = surface === undefined ? floorOf(layout, floor) : surfaceOf(layout, surface)
        const free = sheet ? rowsOf(sheet.items).filter(item => !item.locked && !item.hidden) : []
        session.update({ selection: free.map(item => item.id) })
      },
    },
    turn(90, 'r', false, 'turn-right'),
    turn(-90, 'r', true, 'turn-left'),
    turn(15, ']', false),
    turn(-15, '[', false),
    toggle('locked', 'l', '锁定', 'Lock', 'lock'),
    toggle('hidden', 'h', '隐藏', 'Hide', 'hide'),
    ...nudges,
  ]
}
