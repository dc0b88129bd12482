/** The words of merging a review; they come with it, not with the page. */
import { text } from '../../layout/text'

export const WORDS = {
  title: text('合并审阅意见', 'Merge a review'),
  cancel: text('取消', 'Cancel'),
  close: text('关闭', 'Close'),
  intro: text(
    '选择审阅方交回的布局文件。其中的批注、问题处理、豁免、核查结果、现场检查和照片会并入当前布局;图纸以当前布局为准。',
    'Choose the layout file the reviewer gave back. Its comments, decisions, waivers, checklist, inspections and photographs come into the open layout, whose plan stays as it is.',
  ),
  pick: text('选择审阅文件…', 'Choose the review…'),
  other: text('选择其他文件…', 'Choose another file…'),
  refused: text('没有合并', 'Nothing was merged'),
  safe: text('当前布局没有改动。', 'The open layout is unchanged.'),
  from: (name: string) => text(`审阅文件:${name}`, `Review: ${name}`),
  nothing: text('这份文件里没有新的审阅意见,两边一致。', 'There is nothing new in this review.'),
  comes: (n: number, photos: number) =>
    text(
      `将并入 ${n} 项${photos > 0 ? `,照片 ${photos} 张` : ''}:`,
      `${n} records come in${photos > 0 ? `, with ${photos} photographs` : ''}:`,
    ),
  conflicts: (n: number) => text(`有 ${n} 处两边不一致,请逐项选择:`, `${n} records differ; choose for each:`),
  mine: text('当前布局', 'This layout'),
  theirs: text('审阅文件', 'The review'),
  base: text(
    '已在历史版本中找到双方共同的前一版,只有一方改动的内容直接采用。',
    'The version both sides come from was found: what one side alone changed is taken as it is.',
  ),
  noBase: text(
    '历史版本中没有双方共同的前一版,凡有差别的都请选择。',
    'The version both sides come from is not kept here: wherever they differ you choose.',
  ),
  plan: (n: number) =>
    text(
      `审阅文件的图纸与当前布局有 ${n} 处差别,不会并入;可用“与另一份布局比较”查看。`,
      `The plan in the review differs in ${n} places; these are not merged. Use “Compare with another layout” to see them.`,
    ),
  more: (n: number) => text(`另有 ${n} 项`, `${n} more`),
  merge: text('并入当前布局', 'Merge into this layout'),
  edit: text('合并审阅意见', 'merge a review'),
  merged: (n: number) =>
    text(`已并入审阅意见 ${n} 项,可以撤销。`, `${n} records merged; this can be undone.`),
} as const
