/** The words of mending all at once and of proposed places; they come with those parts, not with the page. */
import { text } from '../../layout/text'

export const WORDS = {
  title: text('一键整改', 'Mend all'),
  trying: (tried: number, offered: number) =>
    offered === 0
      ? text('正在检查整座大厅…', 'Checking the whole hall…')
      : text(
          `正在逐项试改,每改一次就重新检查整座大厅:已试 ${tried} / ${offered} 项`,
          `Trying the fixes, with a whole check after each: ${tried} of ${offered}`,
        ),
  safe: (n: number) =>
    text(
      `下列 ${n} 处可以一次改好,改后不会产生新的问题。图上虚线是改后的位置。整改后可以一步撤销。`,
      `These ${n} can be mended at once; nothing new is found then. Dashed lines on the plan show what they change. One undo takes it back.`,
    ),
  none: text(
    '没有可以自动整改的问题。布局没有改动。',
    'Nothing can be mended safely. The plan is unchanged.',
  ),
  apply: (n: number) => text(`整改 ${n} 处`, `Mend ${n}`),
  toMend: (n: number) => text(`将整改(${n})`, `Will be mended (${n})`),
  left: (n: number) => text(`仍需人工处理(${n})`, `Left for you (${n})`),
  why: (reason: string) => text(`未自动整改:${reason}。`, `Not mended: ${reason}.`),
  stop: text('停止', 'Stop'),
  close: text('返回问题列表', 'Back to the findings'),
  again: text('再试一次', 'Try again'),
  died: text('试改程序意外停止,布局没有改动。', 'The trial stopped unexpectedly. The plan is unchanged.'),
  label: (n: number) => text(`一键整改 ${n} 处`, `mend ${n} findings`),
  done: (n: number, left: number) =>
    text(
      `已整改 ${n} 处,可以撤销。${left > 0 ? `仍有 ${left} 处需要人工处理。` : '没有剩下的问题。'}`,
      `${n} mended; undo takes it back. ${left > 0 ? `${left} are left for you.` : 'Nothing is left.'}`,
    ),
  propose: text('找个合适的位置', 'Find a better place'),
  searching: (tried: number, most: number) =>
    text(
      `正在寻找:已试 ${tried} 个位置(最多 ${most} 个)`,
      `Searching: ${tried} places tried (at most ${most})`,
    ),
  place: text('放到这里', 'Put it there'),
  drop: text('不采用', 'Leave it'),
  noPlace: text(
    '附近没有找到合适的位置:试过的每一处,都不能消除这个问题,或者会产生新的问题。请人工调整。',
    'No better place was found nearby: each place tried keeps this finding or starts another. Please move it by hand.',
  ),
  whyLimit: text('为什么是这个限值?', 'Why this limit?'),
  aboutRule: text('规则说明', 'About this rule'),
} as const
