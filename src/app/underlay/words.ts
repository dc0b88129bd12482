import { text } from '../../layout/text'

export const WORDS = {
  title: text('底图', 'Underlay'),
  intro: text(
    '把平面图的照片、扫描件或 PDF 铺在楼层下面描图。底图只在屏幕上显示,不打印,也不会被点中。',
    'Lay a photo, a scan or a PDF of the plan under the floor and draw over it. It is shown on screen only, never printed, and cannot be clicked by accident.',
  ),
  choose: text('选择图片或 PDF…', 'Choose a picture or PDF…'),
  replace: text('换一张…', 'Choose another…'),
  reading: text('正在读取…', 'Reading…'),
  page: text('PDF 页', 'PDF page'),
  pages: (n: number) => text(`共 ${n} 页`, `of ${n}`),
  points: text(
    '在图上点两个已知距离的点(例如一面墙的两端),再填写实际距离。',
    'Click two points whose distance you know (the ends of a wall, say), then enter that distance.',
  ),
  picked: (n: number) => text(`已点 ${n} 个点`, `${n} of 2 points`),
  distance: text('两点间实际距离', 'Real distance between the points'),
  size: (width: string, depth: string) =>
    text(
      `按现在的比例,整张图为 ${width} × ${depth} 米。`,
      `At this scale the picture is ${width} × ${depth} m.`,
    ),
  x: text('左上角 X', 'Upper left X'),
  y: text('左上角 Y', 'Upper left Y'),
  rotation: text('转角(度)', 'Rotation (°)'),
  opacity: text('不透明度', 'Opacity'),
  stored: (kb: number) => text(`存入文件 ${kb} kB`, `${kb} kB in the file`),
  lay: text('铺到楼层下', 'Lay under the floor'),
  save: text('应用', 'Apply'),
  remove: text('移除底图', 'Remove'),
  drawing: (lines: number) =>
    text(
      `这一层的底图是导入的图纸(${lines} 条线)。选择图片会替换它。`,
      `Under this floor lies an imported drawing (${lines} lines). A picture takes its place.`,
    ),
  full: text(
    '文件里的图片总量已到上限,请先移除一些照片或换一张较小的图。',
    'The pictures in this file have reached their limit: remove some photos, or choose a smaller picture.',
  ),
  one: text('请先点两个不同的点。', 'Click two different points first.'),
} as const
