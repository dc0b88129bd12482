/** The words of reading a register back. */
import { type Language, type Text, text } from '../../layout/text'

const unreadable: Text = text(
  '文件读取失败:可能已被移动、删除或正被其他程序占用。',
  'The file could not be read: it may have been moved, deleted or be in use.',
)

const zh = {
  title: (register: string) => `读回《${register}》`,
  intro:
    '选择导出后改过的登记表(Excel 或 CSV),或者在表格软件里连同表头一起复制后粘贴。只读回责任人、日期和通道号,按编号对应;其他栏的改动不读入。空白的格子表示清空。',
  file: '登记表文件',
  paste: '或者把表格粘贴到这里',
  unreadable,
  result: (rows: number, changes: number, problems: number) =>
    `读懂 ${rows} 行,有 ${changes} 处改动${problems > 0 ? `,${problems} 处没有读入` : ''}。`,
  readOnly: '这份布局正在另一个窗口编辑,这里只能查看,不能更新。',
  columns: ['行', '物品', '项目', '原来', '改为'],
  none: '(空)',
  more: (count: number) => `另有 ${count} 条未列出。`,
  problems: '没有读入的',
  row: (row: number) => `第 ${row} 行:`,
  apply: (changes: number) => `更新 ${changes} 处`,
  cancel: '取消',
}
export type RegisterWords = typeof zh

const en: RegisterWords = {
  title: register => `Read back: ${register}`,
  intro:
    'Choose a register that was exported and then changed (Excel or CSV), or paste it from a spreadsheet with its headings. Owners, dates and channels are read, found by the number; changes of other columns are not. An empty cell clears the field.',
  file: 'File of the register',
  paste: 'Or paste the table here',
  unreadable,
  result: (rows, changes, problems) =>
    `${rows} rows understood, ${changes} changes${problems > 0 ? `, ${problems} not read` : ''}.`,
  readOnly: 'The plan is being edited in another window; it can be looked at here but not updated.',
  columns: ['Row', 'Thing', 'Field', 'Before', 'After'],
  none: '(empty)',
  more: count => `${count} more are not listed.`,
  problems: 'Not read',
  row: row => `Row ${row}:`,
  apply: changes => `Update ${changes}`,
  cancel: 'Cancel',
}

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = { zh, en }
