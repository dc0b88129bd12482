import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { overUnwatchedWindow, watchedBy } from '../../scene/registers'
import { COLUMNS, type Column, registerRule } from './columns'

const { number, place, owner } = COLUMNS
const watched: Column = {
  name: text('对应的窗口号或区域号', 'window or zone number'),
  // Over a window that names no camera of the plan, it is that window's channel that is missing.
  filled: (read, entry) => watchedBy(read, entry).length > 0 || overUnwatchedWindow(read, entry),
}
const channel: Column = {
  name: text('通道号', 'channel'),
  filled: (_, { thing }) => !!attrsOf(thing.item, 'camera').channel?.trim(),
}

export const cctvRegister = registerRule({
  kind: 'cctv',
  id: 'register/cctv',
  name: text('视频监控控制总表', 'camera register'),
  clauses: [
    { id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' },
    { id: '2.1.3.9 视频监控控制总表', quote: '建立大厅视频监控通道控制总表' },
  ],
  columns: [watched, number, place, channel, owner],
})
