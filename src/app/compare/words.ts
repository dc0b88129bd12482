/** The words of the comparison; they come with it, not with the page. */
import { text } from '../../layout/text'

export const WORDS = {
  title: text('比较布局', 'Compare layouts'),
  close: text('返回编辑', 'Back to the plan'),
  withOpen: text('与当前布局比较', 'Compare with the open layout'),
  intro: text(
    '选择另一份布局文件或一个历史版本,与当前布局逐项比较:新增、消失、移动、转动和改动的内容,以及问题的增减。',
    'Choose another layout file or a saved version: what appeared, vanished, moved, turned or changed, and how the findings differ.',
  ),
  pick: text('选择文件…', 'Choose a file…'),
  version: text('历史版本', 'Saved version'),
  noVersion: text('请选择', 'Choose'),
  refused: (name: string) => text(`“${name}”没有打开:`, `“${name}” was not opened: `),
  before: text('变更前', 'Before'),
  after: text('变更后', 'After'),
  current: text('当前布局', 'The open layout'),
  swap: text('对调前后', 'Swap'),
  slider: text('从变更前到变更后', 'From before to after'),
  sheet: text('楼层', 'Floor'),
  plan: (side: string) => text(`${side}的平面图`, `Plan ${side}`),
  table: text('差别', 'Differences'),
  unlike: text(
    '这是两份不同的布局,只有编号(id)相同的对象才能对应。',
    'These are two different layouts; only objects of the same id are matched.',
  ),
  summary: (appeared: number, vanished: number, changed: number) =>
    text(
      `新增 ${appeared},消失 ${vanished},改动 ${changed}`,
      `${appeared} appeared, ${vanished} vanished, ${changed} changed`,
    ),
  none: text('没有差别。', 'No difference.'),
  findings: text('问题', 'Findings'),
  judging: text('正在检查另一份布局…', 'Judging the other layout…'),
  failed: text('另一份布局没有检查完,问题的增减未知。', 'The other layout could not be judged.'),
  noFindings: text('问题没有变化。', 'The findings are the same.'),
  change: {
    new: text('新增', 'new'),
    gone: text('消除', 'gone'),
    worse: text('加重', 'worse'),
    better: text('减轻', 'better'),
  },
  more: (n: number) => text(`再列出 ${n} 项`, `List ${n} more`),
  legend: {
    appeared: text('新增:绿色,加号', 'appeared: green, plus'),
    vanished: text('消失:红色,打叉', 'vanished: red, crossed out'),
    moved: text('移动或转动:蓝色,虚线连到原处', 'moved or turned: blue, dashed to where it was'),
    changed: text('改动:橙色', 'changed: amber'),
  },
} as const
