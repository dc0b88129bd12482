/** The words of the overview; they come with it, not with the page. */
import { type Text, text } from '../../layout/text'

export const WORDS = {
  title: text('多份布局总览', 'Overview of many layouts'),
  close: text('返回编辑', 'Back to the plan'),
  intro: text(
    '选择多个布局文件或一个文件夹,也可以直接拖到这里;逐个检查后列成一张表,点一行即可打开。',
    'Choose several layout files or a folder, or drop them here; each is judged and listed, and a row opens its layout.',
  ),
  files: text('选择多个文件…', 'Choose files…'),
  directory: text('选择文件夹…', 'Choose a folder…'),
  none: text('没有找到布局文件(.hall.json)。', 'No layout file (.hall.json) was found.'),
  tooMany: (n: number, most: number) =>
    text(
      `共 ${n} 个文件,一次最多 ${most} 个,其余没有列入。`,
      `Of ${n} files only ${most} are taken at once.`,
    ),
  progress: (done: number, all: number) => text(`已检查 ${done} / ${all}`, `${done} of ${all} judged`),
  finished: (all: number) => text(`${all} 份布局已全部检查`, `all ${all} layouts are judged`),
  cancel: text('停止检查', 'Stop'),
  resume: text('继续检查', 'Go on'),
  search: text('按名称筛选', 'Filter by name'),
  level: text('级别', 'Level'),
  allLevels: text('全部级别', 'All levels'),
  clause: text('条款', 'Clause'),
  allClauses: text('全部条款', 'All clauses'),
  exportXlsx: text('导出 Excel 表', 'Export to Excel'),
  exportCsv: text('导出 CSV', 'Export as CSV'),
  exportFailed: text(
    '表没有导出:文件无法写入,请换一个位置再试。',
    'The table was not exported; try another place.',
  ),
  exported: (name: string) => text(`已导出:${name}`, `Exported: ${name}`),
  waiting: text('等待检查', 'waiting'),
  judging: text('正在检查…', 'being judged…'),
  shown: (n: number, all: number) => text(`列出 ${n} / ${all}`, `${n} of ${all} listed`),
  more: (n: number) => text(`再列出 ${n} 份`, `List ${n} more`),
  open: (name: string) => text(`打开“${name}”`, `Open “${name}”`),
  clauses: (n: number) => text(`${n} 条`, `${n}`),
  sheet: text('布局总览', 'Overview'),
  levels: {
    city: text('市级', 'city'),
    district: text('区级', 'district'),
    township: text('乡镇、街道', 'township'),
    village: text('村、社区', 'village'),
  },
} as const

export type ColumnId =
  | 'title'
  | 'level'
  | 'area'
  | 'error'
  | 'warning'
  | 'info'
  | 'waived'
  | 'notEvaluated'
  | 'clauses'
  | 'file'

export const COLUMNS: Readonly<Record<ColumnId, Text>> = {
  title: text('大厅', 'Hall'),
  level: text('级别', 'Level'),
  area: text('面积(平方米)', 'Area (m²)'),
  error: text('违反', 'Violations'),
  warning: text('不符', 'Non-conformities'),
  info: text('提示', 'Hints'),
  waived: text('已豁免', 'Waived'),
  notEvaluated: text('未判定规则', 'Rules not evaluated'),
  clauses: text('不符合的条款', 'Clauses broken'),
  file: text('文件', 'File'),
}
