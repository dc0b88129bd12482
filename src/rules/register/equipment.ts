import { text } from '../../layout/text'
import { COLUMNS, registerRule } from './columns'

const { number, kind, spec, quantity, purchased, unit, owner, place, status } = COLUMNS

export const equipmentRegister = registerRule({
  kind: 'equipment',
  id: 'register/equipment',
  name: text('设备备案登记表', 'equipment register'),
  clauses: [
    { id: '2.1.3.9 设备备案登记表', quote: '将相关设备进行编号,形成标识牌粘贴固定,责任到人,统一登记管理' },
  ],
  columns: [number, kind, spec, quantity, purchased, unit, owner, place, status],
})
