/** The words of sharing; they come with it, not with the page. */
import { text } from '../../layout/text'

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ')

export const WORDS = {
  title: text('分享布局', 'Share the layout'),
  close: text('关闭', 'Close'),
  link: text('链接', 'Link'),
  linkIntro: text(
    '整份布局写在链接里,不经过任何服务器;对方用浏览器打开后先是只读的。',
    'The whole layout is in the link and passes no server; it opens for viewing.',
  ),
  making: text('正在生成链接…', 'Making the link…'),
  length: (n: number) => text(`共 ${thousands(n)} 个字符。`, `${thousands(n)} characters.`),
  tooLong: (n: number, most: number) =>
    text(
      `布局较大,链接共 ${thousands(n)} 个字符,超过 ${thousands(most)} 的上限,转发时容易被截断,因此不提供链接。请改发单个网页或布局文件。`,
      `The link would have ${thousands(n)} characters, more than ${thousands(most)}: it might be cut on its way. Send the single page or the file.`,
    ),
  noAddress: text(
    '当前页面是从文件打开的,没有网址,不能生成链接。请改发单个网页或布局文件。',
    'This page was opened from a file and has no address to link to. Send the single page or the file.',
  ),
  left: text(
    '链接放不下照片和底图,对方看不到这些;需要时请发布局文件。',
    'A link cannot hold photographs and underlays; send the file where they matter.',
  ),
  copy: text('复制链接', 'Copy the link'),
  copied: text('链接已复制。', 'The link is copied.'),
  copyFailed: text(
    '浏览器不允许复制,请在框内全选后自行复制。',
    'The browser does not allow it: select the link and copy it.',
  ),
  page: text('单个网页', 'Single page'),
  pageIntro: text(
    '一个网页文件,存到 U 盘上双击即可打开,不需要网络和服务器;图纸、问题、条款、批注和打印都在里面,也能把布局另存出来。',
    'One file that opens by double click, without network or server: plan, findings, clauses, comments and print, and the layout can be saved from it.',
  ),
  savePage: text('另存为单个网页…', 'Save as a single page…'),
  file: text('布局文件', 'Layout file'),
  fileIntro: text(
    '照片、底图等全部内容都在,适合交回合并。',
    'Everything is in it, photographs and underlays too.',
  ),
  saveFile: text('另存为布局文件…', 'Save the layout file…'),
  saved: (name: string) => text(`已保存:${name}`, `Saved: ${name}`),
  pageFailed: text(
    '单个网页没有保存:网页模板没有取到,或文件无法写入。布局没有改动,请重试,或改发布局文件。',
    'The single page was not saved: its template did not arrive, or the file could not be written. The plan is safe; try again, or send the file.',
  ),
  linkName: text('分享链接', 'shared link'),
  looking: text(
    '这是链接中的布局,先供查看;需要改动时请点“接管编辑”,改好后另存。',
    'This layout came by a link and is shown for viewing; take over editing to change it, then save it.',
  ),
} as const
