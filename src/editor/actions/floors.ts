import { addFloor, copyFloor, freshFloorId, removeFloor } from '../../layout/floor-edits'
import { floorOf } from '../../layout/queries'
import { text } from '../../layout/text'
import type { Session } from '../session'
import type { Action } from './types'

const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export function floorActions(session: Session): Action[] {
  const state = () => session.state
  const changeable = () => state().fixed ?? true
  /** 二层: what the next floor is called. */
  const nextName = (): string => {
    const n = state().committed.floors.length
    return NAMES[n] ? `${NAMES[n]}层` : `${n + 1} 层`
  }
  const another = (recipe: typeof addFloor, zh: string, en: string) => {
    const id = freshFloorId(state().committed)
    if (session.edit(text(zh, en), recipe(id, nextName()))) session.setFloor({ floor: id })
  }
  return [
    {
      id: 'floor-add',
      label: text('新增楼层', 'Add a floor'),
      group: 'edit',
      icon: 'floor-add',
      shortcuts: [],
      enabled: changeable,
      perform: () => another(addFloor, '新增楼层', 'add a floor'),
    },
    {
      id: 'floor-copy',
      label: text('复制本层', 'Copy this floor'),
      group: 'edit',
      icon: 'copy',
      shortcuts: [],
      enabled: changeable,
      perform() {
        const { floor } = state()
        another((id, name) => copyFloor(floor, id, name), '复制楼层', 'copy a floor')
      },
    },
    {
      id: 'floor-remove',
      label: text('删除本层', 'Delete this floor'),
      group: 'edit',
      icon: 'delete',
      shortcuts: [],
      enabled: () =>
        state().fixed ??
        (state().committed.floors.length > 1 || text('只剩一层,不能删除。', 'The last floor stays.')),
      perform() {
        const { floor, committed } = state()
        const other = committed.floors.find(each => each.id !== floor)
        const name = floorOf(committed, floor)?.name ?? ''
        if (!other) return
        session.setFloor({ floor: other.id })
        session.edit(text(`删除${name}`, `delete ${name}`), removeFloor(floor))
      },
    },
  ]
}
