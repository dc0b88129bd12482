import { text } from '../../layout/text'
import { COLUMNS, registerRule } from './columns'

const { number, kind, spec, quantity, place, expiry, lastCheck, owner } = COLUMNS

export const fireRegister = registerRule({
  kind: 'fire',
  id: 'register/fire',
  name: text('消防器材登记表', 'fire equipment register'),
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  columns: [number, kind, spec, quantity, place, expiry, lastCheck, owner],
})
