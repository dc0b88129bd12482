import { useEffect, useState } from 'react'
import { type Text, text } from '../layout/text'
import parts from './parts/parts.module.css'
import { useApp, useRead, useSession } from './session-context'
import css from './tour.module.css'

type Step = { readonly title: Text; readonly words: Text; readonly at: string }

/** What a newcomer needs to know, each beside the part of the page it is about. */
const STEPS: readonly Step[] = [
  {
    title: text('图上的编号就是问题', 'The numbers on the plan are findings'),
    words: text(
      '打开的示例大厅里预置了一些问题。点图上的编号,或点右边列表里的一条,就能看到差多少、依据哪一条、怎样整改。',
      'The sample that is open has planted faults. Click a number on the plan, or an entry of the list, to see by how much, which clause, and how to mend it.',
    ),
    at: '[role="tabpanel"]',
  },
  {
    title: text('拖动物品,问题随时重算', 'Drag a thing, and it is checked again at once'),
    words: text(
      '在图上拖动、旋转物品,对齐线和间距会跟着显示;选中后间距数字可以直接改。每一步都可以撤销(Ctrl+Z)。',
      'Drag and turn things on the plan; guides and distances follow, and a distance can be typed over. Every step can be undone (Ctrl+Z).',
    ),
    at: '[data-testid="plan"]',
  },
  {
    title: text('从物品库取物品', 'Things come from the catalogue'),
    words: text(
      '点一下再到图上点一下即可放置,也可以直接拖过去。查找可用拼音首字母,例如“qhj”是取号机。',
      'Click one, then click the plan; or drag it there. Search by name or pinyin initials.',
    ),
    at: 'nav',
  },
  {
    title: text('墙、门窗、分区在上面一排', 'Walls, doors and zones are in the top row'),
    words: text(
      '新建大厅后先画墙,再放门窗、划分区域;画的时候可以直接输入长度。不知道放在哪里时,按 Ctrl+K 查找任何操作。',
      'In a new hall draw walls first, then doors and zones; lengths can be typed while drawing. Ctrl+K finds any command.',
    ),
    at: 'header',
  },
  {
    title: text('保存、打印、交给审核人', 'Save, print, hand over'),
    words: text(
      '布局保存为 .hall.json 文件,可以发给审核人;“打印与出图”按比例输出平面图、问题标注图、疏散图和登记表。修改随时备份在这台电脑的浏览器里。',
      'A plan is saved as a .hall.json file that a reviewer can open; printing gives plans to scale, the evacuation plan and the registers. Changes are backed up in this browser all the time.',
    ),
    at: '[data-testid="file-menu"]',
  },
]
const NEXT = text('下一步', 'Next')
const BACK = text('上一步', 'Back')
const DONE = text('开始使用', 'Start')
const CLOSE = text('不再显示', 'Do not show again')
const TITLE = text('初次使用', 'First steps')

/** Five steps at the first start; closed once, they stay closed. The page can be used meanwhile. */
export function Tour() {
  const { session } = useApp()
  const read = useRead()
  const toured = useSession(state => state.preferences.toured)
  const [at, setAt] = useState(0)
  const step = STEPS[at]
  useEffect(() => {
    if (toured) return
    const target = document.querySelector(step.at)
    target?.setAttribute('data-toured', '')
    return () => target?.removeAttribute('data-toured')
  }, [toured, step])
  if (toured) return null
  const close = () => session.setPreference('toured', true)
  const last = at === STEPS.length - 1
  return (
    <aside className={css.tour} aria-label={read(TITLE)} data-testid="tour">
      <p className={css.count}>
        {read(TITLE)} {at + 1} / {STEPS.length}
      </p>
      <h2>{read(step.title)}</h2>
      <p>{read(step.words)}</p>
      <div className={css.answers}>
        {!last && (
          <button type="button" className={parts.button} data-testid="tour-close" onClick={close}>
            {read(CLOSE)}
          </button>
        )}
        {at > 0 && (
          <button type="button" className={`${parts.button} ${parts.outlined}`} onClick={() => setAt(at - 1)}>
            {read(BACK)}
          </button>
        )}
        <button
          type="button"
          className={`${parts.button} ${parts.primary}`}
          data-testid="tour-next"
          onClick={last ? close : () => setAt(at + 1)}
        >
          {read(last ? DONE : NEXT)}
        </button>
      </div>
    </aside>
  )
}
