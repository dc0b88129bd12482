/** Giving a layout to others, and taking in what they give back. */
import { text } from '../../layout/text'
import type { Session } from '../session'
import type { Action, ActionHost } from './types'

export function shareActions(session: Session, host: ActionHost): readonly Action[] {
  const plain = { group: 'file', shortcuts: [] } as const
  const always = () => true as const
  return [
    {
      ...plain,
      id: 'overview',
      label: text('多份布局总览…', 'Overview of many layouts…'),
      icon: 'overview',
      enabled: always,
      perform: () => host.ask('overview'),
    },
    {
      ...plain,
      id: 'share',
      label: text('分享…', 'Share…'),
      icon: 'share',
      enabled: always,
      perform: () => host.ask('share'),
    },
    {
      ...plain,
      id: 'save-page',
      label: text('另存为单个网页…', 'Save as a single page…'),
      icon: 'page',
      enabled: always,
      perform: host.savePage,
    },
    {
      ...plain,
      id: 'compare',
      label: text('与另一份布局比较…', 'Compare with another layout…'),
      icon: 'compare',
      enabled: always,
      perform: () => host.ask('compare'),
    },
    {
      ...plain,
      id: 'merge',
      label: text('合并审阅意见…', 'Merge a review…'),
      icon: 'merge',
      enabled: () => session.state.fixed ?? true,
      perform: () => host.ask('merge'),
    },
  ]
}
