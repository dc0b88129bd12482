/** The registry of actions: one list from which every menu, button, shortcut and the help sheet are made. */
import { text } from '../../layout/text'
import { type KeyPress, matches } from '../keys'
import type { Session } from '../session'
import { arrangeActions } from './arrange'
import { editActions } from './edit'
import { floorActions } from './floors'
import { pickActions } from './pick'
import { shareActions } from './share'
import type { Action, ActionHost } from './types'
import { viewActions } from './view'

export type { Action, ActionGroup, ActionHost, IconName } from './types'
export { GROUPS } from './types'

const THEMES = ['system', 'light', 'dark'] as const

export function createActions(session: Session, host: ActionHost): readonly Action[] {
  const always = () => true as const
  return [
    {
      id: 'new',
      label: text('新建…', 'New…'),
      group: 'file',
      icon: 'new',
      shortcuts: [{ key: 'n', alt: true }],
      enabled: always,
      perform: host.newFile,
    },
    {
      id: 'open',
      label: text('打开…', 'Open…'),
      group: 'file',
      icon: 'open',
      shortcuts: [{ key: 'o', accel: true }],
      enabled: always,
      perform: host.open,
    },
    {
      id: 'open-for-review',
      label: text('打开文件审阅…', 'Open for review…'),
      group: 'file',
      icon: 'review',
      shortcuts: [],
      enabled: always,
      perform: host.openForReview,
    },
    {
      id: 'import',
      label: text('导入 DXF 图纸…', 'Import DXF…'),
      group: 'file',
      icon: 'open',
      shortcuts: [],
      enabled: always,
      perform: host.importDrawing,
    },
    {
      id: 'export',
      label: text('导出 DXF 图纸…', 'Export DXF…'),
      group: 'file',
      icon: 'save-as',
      shortcuts: [],
      enabled: always,
      perform: host.exportDrawing,
    },
    {
      id: 'underlay',
      label: text('底图…', 'Underlay…'),
      group: 'file',
      shortcuts: [],
      enabled: () => session.state.fixed ?? true,
      perform: () => host.ask('underlay'),
    },
    {
      id: 'save',
      label: text('保存', 'Save'),
      group: 'file',
      icon: 'save',
      shortcuts: [{ key: 's', accel: true }],
      enabled: () => session.state.readOnly ?? true,
      perform: host.save,
    },
    {
      id: 'save-as',
      label: text('另存为…', 'Save as…'),
      group: 'file',
      icon: 'save-as',
      shortcuts: [{ key: 's', accel: true, shift: true }],
      enabled: always,
      perform: host.saveAs,
    },
    {
      id: 'print',
      label: text('打印与出图…', 'Print and export…'),
      group: 'file',
      icon: 'print',
      shortcuts: [{ key: 'p', accel: true }],
      enabled: always,
      perform: host.print,
    },
    {
      id: 'versions',
      label: text('历史版本…', 'Versions…'),
      group: 'file',
      icon: 'versions',
      shortcuts: [],
      enabled: always,
      perform: () => host.ask('versions'),
    },
    ...shareActions(session, host),
    ...editActions(session, host),
    ...pickActions(session),
    ...arrangeActions(session, host),
    ...floorActions(session),
    ...viewActions(session, host),
    {
      id: 'review',
      label: text('审阅', 'Review'),
      group: 'view',
      icon: 'review',
      shortcuts: [{ key: 'r', alt: true }],
      enabled: always,
      checked: () => session.state.reviewing,
      perform: () => session.setReviewing(!session.state.reviewing),
    },
    {
      id: 'language',
      label: text('English', '中文'),
      group: 'help',
      icon: 'language',
      shortcuts: [],
      enabled: always,
      perform() {
        const { language } = session.state.preferences
        session.setPreference('language', language === 'zh' ? 'en' : 'zh')
      },
    },
    {
      id: 'theme',
      label: text('切换明暗', 'Light or dark'),
      group: 'help',
      icon: 'theme',
      shortcuts: [],
      enabled: always,
      perform() {
        const now = THEMES.indexOf(session.state.preferences.theme)
        session.setPreference('theme', THEMES[(now + 1) % THEMES.length])
      },
    },
    {
      id: 'commands',
      label: text('查找命令…', 'Find a command…'),
      group: 'help',
      icon: 'search',
      shortcuts: [{ key: 'k', accel: true }],
      enabled: always,
      perform: () => host.ask('commands'),
    },
    {
      id: 'rules',
      label: text('规则说明…', 'About the rules…'),
      group: 'help',
      icon: 'rules',
      shortcuts: [],
      enabled: always,
      perform: () => host.ask('rules'),
    },
    {
      id: 'profile',
      label: text('规则配置…', 'Rule settings…'),
      group: 'findings',
      icon: 'settings',
      shortcuts: [],
      enabled: always,
      perform: () => host.ask('profile'),
    },
    {
      id: 'help',
      label: text('快捷键', 'Keyboard shortcuts'),
      group: 'help',
      icon: 'help',
      shortcuts: [{ key: '?' }],
      enabled: always,
      perform: host.help,
    },
  ]
}

/** The action a key press means, enabled or not; undefined for none. */
export const actionFor = (actions: readonly Action[], press: KeyPress): Action | undefined =>
  actions.find(action => action.shortcuts.some(shortcut => matches(press, shortcut)))

/** Performs the action, or says why it cannot be. */
export function run(session: Session, action: Action): void {
  const enabled = action.enabled()
  if (enabled === true) action.perform()
  else session.notify('info', enabled)
}
