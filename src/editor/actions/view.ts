import { growBox } from '../../geometry/vector'
import { type Text, text } from '../../layout/text'
import type { Finding, Fix } from '../../rules/types'
import { boxAround, WALL_THICKNESS } from '../../scene/outlines'
import { findingBox, findingOf, fixRecipe } from '../findings'
import type { Session } from '../session'
import type { ToolState } from '../state'
import type { Action, ActionHost, IconName } from './types'

/** Screen px of one mm of paper at 100 %: CSS counts 96 px to the inch. 1:1 is no use for a hall; 100 % is 1:100. */
export const HUNDRED_PERCENT = 96 / 25.4 / 100
const STEP = 1.25
/** Room left around what is flown to, mm. */
const AROUND = 1500

/** Focuses a finding, goes to its floor and shows it. */
export function flyTo(session: Session, finding: Finding): void {
  const { state } = session
  const scope = { floor: finding.floor ?? state.floor, surface: finding.surface }
  if (scope.floor !== state.floor || scope.surface !== state.surface) session.setFloor(scope)
  session.update({ focusedFinding: finding.id, selection: [] })
  const box = findingBox(session.state.layout, finding)
  if (box) session.fit(finding.surface === undefined ? growBox(box, AROUND) : box)
}

/** One entry of the history. */
export function applyFix(session: Session, { title, patches }: Fix): void {
  session.update({ fixPreview: undefined })
  session.edit(title, fixRecipe(patches))
}

export function viewActions(session: Session, host: ActionHost): Action[] {
  const state = () => session.state
  const open = (): readonly Finding[] => {
    const { check, steps } = state()
    if (steps) return steps.flatMap(id => findingOf(check.report, id) ?? [])
    return check.report?.findings.filter(finding => !finding.waived) ?? []
  }
  const step = (by: 1 | -1) => {
    const findings = open()
    const now = findings.findIndex(finding => finding.id === state().focusedFinding)
    const next = now < 0 ? (by === 1 ? 0 : findings.length - 1) : now + by
    flyTo(session, findings[(next + findings.length) % findings.length])
  }
  const tool = (id: string, label: Text, key: string, icon: IconName, taken: ToolState): Action => ({
    id: `tool-${id}`,
    label,
    group: 'tools',
    icon,
    shortcuts: [{ key }],
    enabled: () =>
      state().fixed ??
      (state().surface === undefined || text('请先回到楼层平面。', 'Go back to the floor first.')),
    checked: () => state().tool.kind === taken.kind,
    perform: () => session.setTool(state().tool.kind === taken.kind ? { kind: 'select' } : taken),
  })
  const anyFinding = () => open().length > 0 || text('没有问题。', 'There are no findings.')
  return [
    {
      id: 'next-finding',
      label: text('下一个问题', 'Next finding'),
      group: 'findings',
      icon: 'next',
      shortcuts: [{ key: 'n' }],
      enabled: anyFinding,
      perform: () => step(1),
    },
    {
      id: 'previous-finding',
      label: text('上一个问题', 'Previous finding'),
      group: 'findings',
      icon: 'previous',
      shortcuts: [{ key: 'n', shift: true }],
      enabled: anyFinding,
      perform: () => step(-1),
    },
    {
      id: 'apply-fix',
      label: text('修复当前问题', 'Mend this finding'),
      group: 'findings',
      icon: 'fix',
      shortcuts: [{ key: 'Enter', accel: true }],
      enabled() {
        const { fixed, check, focusedFinding } = state()
        const finding = findingOf(check.report, focusedFinding)
        if (fixed) return fixed
        if (!finding) return text('请先选择一个问题。', 'Choose a finding first.')
        if (!finding.fix) return text('这个问题需要人工调整。', 'This finding has to be mended by hand.')
        return check.status === 'current' || text('正在检查,请稍候。', 'Checking; one moment.')
      },
      perform() {
        const finding = findingOf(state().check.report, state().focusedFinding)
        if (finding?.fix) applyFix(session, finding.fix)
      },
    },
    {
      id: 'mend-all',
      label: text('一键整改…', 'Mend all…'),
      group: 'findings',
      icon: 'fix',
      shortcuts: [],
      enabled() {
        const { fixed, check } = state()
        if (fixed) return fixed
        if (!open().some(finding => finding.fix))
          return text('没有可以自动修复的问题。', 'No finding has a fix of its own.')
        return check.status === 'current' || text('正在检查,请稍候。', 'Checking; one moment.')
      },
      perform: host.mendAll,
    },
    {
      id: 'findings-shown',
      label: text('在图上标出问题', 'Mark findings on the plan'),
      group: 'findings',
      icon: 'eye',
      shortcuts: [{ key: 'f' }],
      enabled: () => true,
      checked: () => state().preferences.findings,
      perform: () => session.setPreference('findings', !state().preferences.findings),
    },
    {
      id: 'zoom-in',
      label: text('放大', 'Zoom in'),
      group: 'view',
      icon: 'zoom-in',
      shortcuts: [{ key: '=' }, { key: '+' }],
      enabled: () => true,
      perform: () => session.zoomBy(STEP),
    },
    {
      id: 'zoom-out',
      label: text('缩小', 'Zoom out'),
      group: 'view',
      icon: 'zoom-out',
      shortcuts: [{ key: '-' }],
      enabled: () => true,
      perform: () => session.zoomBy(1 / STEP),
    },
    {
      id: 'zoom-fit',
      label: text('显示全部', 'Show everything'),
      group: 'view',
      icon: 'zoom-fit',
      shortcuts: [{ key: '1' }],
      enabled: () => true,
      perform: () => session.fit(),
    },
    {
      id: 'zoom-selection',
      label: text('显示所选', 'Show the selection'),
      group: 'view',
      icon: 'zoom-selection',
      shortcuts: [{ key: '2' }],
      enabled: () => state().selection.length > 0 || text('请先选择对象。', 'Select something first.'),
      perform() {
        const box = boxAround(state().layout, state().selection)
        if (box) session.fit(box)
      },
    },
    {
      id: 'zoom-actual',
      label: text('比例 1:100', 'Scale 1:100'),
      group: 'view',
      icon: 'zoom-actual',
      shortcuts: [{ key: '0' }],
      enabled: () => true,
      perform: () => session.zoomBy(HUNDRED_PERCENT / state().view.scale),
    },
    {
      id: 'snap',
      label: text('对象吸附', 'Snap to things'),
      group: 'view',
      icon: 'magnet',
      shortcuts: [{ key: 's' }],
      enabled: () => true,
      checked: () => state().preferences.snap,
      perform: () => session.setPreference('snap', !state().preferences.snap),
    },
    {
      id: 'grid',
      label: text('网格吸附', 'Snap to the grid'),
      group: 'view',
      icon: 'grid',
      shortcuts: [{ key: 'g' }],
      enabled: () => true,
      checked: () => state().preferences.grid,
      perform: () => session.setPreference('grid', !state().preferences.grid),
    },
    {
      id: 'tool-select',
      label: text('选择', 'Select'),
      group: 'tools',
      icon: 'pointer',
      shortcuts: [{ key: 'v' }],
      enabled: () => true,
      checked: () => state().tool.kind === 'select',
      perform: () => session.setTool({ kind: 'select' }),
    },
    {
      id: 'tool-pan',
      label: text('平移', 'Pan'),
      group: 'tools',
      icon: 'hand',
      shortcuts: [{ key: 'h' }],
      enabled: () => true,
      checked: () => state().tool.kind === 'pan',
      perform: () => session.setTool({ kind: 'pan' }),
    },
    {
      id: 'find-thing',
      label: text('查找物品放置', 'Find a thing to place'),
      group: 'tools',
      icon: 'search',
      shortcuts: [{ key: '/' }],
      enabled: () => state().fixed ?? true,
      perform: () => host.findThing(),
    },
    tool('wall', text('画墙', 'Draw walls'), 'w', 'wall', {
      kind: 'wall',
      shape: 'rectangle',
      material: 'solid',
      thickness: WALL_THICKNESS,
    }),
    tool('opening', text('放门窗', 'Doors and windows'), 'd', 'door', { kind: 'opening', opening: 'door' }),
    tool('zone', text('画区域', 'Draw a zone'), 'z', 'zone', {
      kind: 'zone',
      shape: 'rectangle',
      type: 'waiting',
    }),
    tool('measure', text('量距、标尺寸', 'Tape and dimensions'), 'm', 'ruler', {
      kind: 'measure',
      keep: false,
    }),
    tool('note', text('写注记', 'Write a note'), 't', 'note', { kind: 'note' }),
    tool('cable', text('画线路', 'Draw a cable'), 'c', 'cable', { kind: 'cable' }),
    {
      id: 'cancel',
      label: text('取消', 'Cancel'),
      group: 'tools',
      shortcuts: [{ key: 'Escape' }],
      enabled: () => true,
      perform: () => session.cancel(),
    },
  ]
}
