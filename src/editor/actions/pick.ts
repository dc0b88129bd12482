import { regionHas } from '../../geometry/polygon'
import { group, ungroup, withGroups } from '../../layout/groups'
import type { Item, Zone } from '../../layout/model'
import { findEntity, findItem, floorOf, surfaceOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import { joinedRegion, mergeZones, remainingRegion, subtractZones, zoneRegion } from '../../layout/zone-edits'
import { findingOf } from '../findings'
import type { Session } from '../session'
import type { Action } from './types'

const NO_THING = text('请先选择物品。', 'Select a thing first.')
const NO_ZONE = text('请先选择区域。', 'Select a zone first.')
const TWO_ZONES = text('请先选择至少两个区域。', 'Select at least two zones first.')

/** Choosing many things at once, binding them together, and joining or cutting zones. */
export function pickActions(session: Session): Action[] {
  const state = () => session.state
  const items = (): Item[] => state().selection.flatMap(id => findItem(state().layout, id) ?? [])
  const zones = (): Zone[] =>
    state().selection.flatMap(id => {
      const found = findEntity(state().layout, id)
      return found?.kind === 'zones' ? [found.entity] : []
    })
  const free = (): readonly Item[] => {
    const { layout, floor, surface } = state()
    const sheet = surface === undefined ? floorOf(layout, floor) : surfaceOf(layout, surface)
    return sheet ? rowsOf(sheet.items).filter(item => !item.locked && !item.hidden) : []
  }
  const select = (chosen: readonly { readonly id: string }[]) =>
    session.update({ selection: chosen.map(({ id }) => id) })
  const changeable = (otherwise: Action['enabled']) => () => state().fixed ?? otherwise()
  const focused = () => findingOf(state().check.report, state().focusedFinding)

  return [
    {
      id: 'select-same-type',
      label: text('选择同类物品', 'Select all of this type'),
      group: 'edit',
      shortcuts: [],
      enabled: () => items().length > 0 || NO_THING,
      perform() {
        const types = new Set(items().map(({ type }) => type))
        select(free().filter(({ type }) => types.has(type)))
      },
    },
    {
      id: 'select-in-zone',
      label: text('选择区域内的物品', 'Select the things in this zone'),
      group: 'edit',
      shortcuts: [],
      enabled: () => zones().length > 0 || NO_ZONE,
      perform() {
        const areas = zones().map(zoneRegion)
        select(free().filter(({ at }) => areas.some(area => regionHas(area, at))))
      },
    },
    {
      id: 'select-of-finding',
      label: text('选择问题涉及的对象', 'Select what the finding is about'),
      group: 'edit',
      shortcuts: [],
      enabled: () => focused() !== undefined || text('请先选中一个问题。', 'Choose a finding first.'),
      perform() {
        const about = focused()?.subjects ?? []
        session.update({ selection: about.filter(id => findEntity(state().layout, id)) })
      },
    },
    {
      id: 'group',
      label: text('编组', 'Group'),
      group: 'arrange',
      shortcuts: [{ key: 'g', accel: true }],
      enabled: changeable(
        () => items().length > 1 || text('请先选择至少两件物品。', 'Select at least two things first.'),
      ),
      perform() {
        const ids = items().map(({ id }) => id)
        session.edit(text(`编组 ${ids.length} 件物品`, `group ${ids.length} things`), group(ids), ids)
      },
    },
    {
      id: 'ungroup',
      label: text('取消编组', 'Ungroup'),
      group: 'arrange',
      shortcuts: [{ key: 'g', accel: true, shift: true }],
      enabled: changeable(
        () =>
          items().some(item => item.group !== undefined) ||
          text('所选物品没有编组。', 'What is selected is in no group.'),
      ),
      perform() {
        const ids = withGroups(
          state().layout,
          items().map(({ id }) => id),
        )
        session.edit(text('取消编组', 'ungroup'), ungroup(ids), ids)
      },
    },
    {
      id: 'merge-zones',
      label: text('合并区域', 'Join zones'),
      group: 'arrange',
      shortcuts: [],
      enabled: changeable(() => {
        if (zones().length < 2) return TWO_ZONES
        return (
          joinedRegion(zones()).length === 1 ||
          text('所选区域不相连,不能合并。', 'The zones do not meet: they cannot be joined.')
        )
      }),
      perform() {
        const made: string[] = []
        const ids = zones().map(({ id }) => id)
        session.edit(
          text(`合并 ${ids.length} 个区域`, `join ${ids.length} zones`),
          mergeZones(ids, made),
          ids.slice(0, 1),
        )
      },
    },
    {
      id: 'subtract-zones',
      label: text('从第一个区域减去其余', 'Take the others from the first zone'),
      group: 'arrange',
      shortcuts: [],
      enabled: changeable(() => {
        const [first, ...others] = zones()
        if (others.length === 0) return TWO_ZONES
        return (
          remainingRegion(first, others).length > 0 ||
          text('减去后什么也不剩。', 'Nothing would be left of the first zone.')
        )
      }),
      perform() {
        const [first, ...others] = zones().map(({ id }) => id)
        session.edit(text('减去区域', 'take zones away'), subtractZones(first, others), [first])
      },
    },
    {
      id: 'split-zone',
      label: text('分割区域', 'Cut a zone in two'),
      group: 'arrange',
      icon: 'split',
      shortcuts: [],
      enabled: changeable(() => zones().length === 1 || text('请先选择一个区域。', 'Select one zone first.')),
      perform: () => session.setTool({ kind: 'split', zone: zones()[0].id }),
    },
  ]
}
