/** The words of the drawing import; they come with the dialog, not with the page. */
import { text } from '../../layout/text'

export const WORDS = {
  title: text('导入 DXF 图纸', 'Import a DXF drawing'),
  cancel: text('取消', 'Cancel'),
  close: text('关闭', 'Close'),
  other: text('选择其他图纸', 'Choose another drawing'),
  reading: (name: string, percent: number) =>
    text(`正在读取“${name}”,已读 ${percent}%。`, `Reading “${name}”, ${percent} % done.`),
  refused: text('图纸没有导入', 'The drawing was not imported'),
  safe: text('当前布局没有改动。', 'The open plan is unchanged.'),
  died: text(
    '导入程序意外停止,可能是图纸过大、内存不足。当前布局没有改动。请在 CAD 中只保留本层平面后再试。',
    'The import stopped, perhaps for want of memory. The open plan is unchanged. Keep only this floor in the drawing and try again.',
  ),
  own: text(
    '这张图由本程序导出,布局会原样读回,不需要设置。',
    'This drawing was exported by this program: the plan is read back as it was, nothing to set.',
  ),
  preview: text('图纸预览', 'Preview of the drawing'),
  unit: text('图纸单位', 'Drawing unit'),
  unitJudge: text('请按图幅或门宽判断哪个单位正确。', 'Judge by the size of the drawing or of a door.'),
  unitOption: (name: string, width: string, height: string, door: string | undefined) =>
    text(
      `${name}:图幅 ${width} × ${height} 米${door ? `,门宽 ${door} 米` : ''}`,
      `${name}: the drawing is ${width} × ${height} m${door ? `, a door ${door} m` : ''}`,
    ),
  rescale: text('按已知距离校准', 'Scale by a known distance'),
  rescaleHow: text(
    '在预览图上点两个点,再填写两点间的实际距离。',
    'Click two points of the preview, then enter the true distance between them.',
  ),
  picked: (count: number) =>
    count === 0
      ? text('还没有点选。', 'No point is picked.')
      : count === 1
        ? text('已点第一个点,请点第二个点。', 'First point picked; pick the second.')
        : text('已点两个点。', 'Both points are picked.'),
  distance: text('实际距离(毫米)', 'True distance (mm)'),
  apply: text('校准', 'Scale'),
  encoding: text('文字编码', 'Text encoding'),
  encodings: {
    'utf-8': text('国际通用编码(UTF-8)', 'Unicode (UTF-8)'),
    gbk: text('简体中文(GBK)', 'Simplified Chinese (GBK)'),
    big5: text('繁体中文(Big5)', 'Traditional Chinese (Big5)'),
    shift_jis: text('日文', 'Japanese (Shift JIS)'),
    'euc-kr': text('韩文', 'Korean (EUC-KR)'),
    'windows-1252': text('西欧', 'Western (1252)'),
    'windows-1251': text('西里尔文', 'Cyrillic (1251)'),
  },
  sample: (words: string) => text(`图中文字:${words}`, `Texts: ${words}`),
  layers: text('图层用途', 'What the layers hold'),
  layer: text('图层', 'Layer'),
  count: text('图元', 'Entities'),
  role: text('用途', 'Holds'),
  off: text('(已关闭)', '(off)'),
  roleOf: (layer: string) => text(`图层“${layer}”的用途`, `What layer “${layer}” holds`),
  result: text('导入结果', 'What the import gives'),
  missed: text('没有读懂的内容', 'What was not understood'),
  nothingMissed: text('全部读懂。', 'Everything was understood.'),
  working: text('正在识别…', 'Recognising…'),
  importWalls: (n: number) => text(`导入 ${n} 段墙`, `Import ${n} walls`),
  importUnderlay: text('作为底图导入', 'Import as underlay'),
} as const
