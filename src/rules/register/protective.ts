import { text } from '../../layout/text'
import { COLUMNS, registerRule } from './columns'

const { number, kind, place, quantity, owner } = COLUMNS

export const protectiveRegister = registerRule({
  kind: 'protective',
  id: 'register/protective',
  name: text('防护器材登记表', 'protective equipment register'),
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  columns: [number, kind, place, quantity, owner],
})
