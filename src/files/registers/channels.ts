/**
 * The table of camera channels read back. A row names a place (window or public zone), a channel and its camera. A
 * camera's new channel is also the new channel of the places that named the old one; a place without a camera gets
 * the channel written in its row.
 */
import { itemType, zoneKind } from '../../layout/catalogue'
import type { Recipe } from '../../layout/document'
import { setField, together } from '../../layout/edits'
import { LIMITS } from '../../layout/limits'
import { attrsOf, type Item, type Layout } from '../../layout/model'
import { rowsOf } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { cellWords, columnsIn } from './columns'
import { type Comparison, missingColumns, type RegisterChange, type RegisterProblem } from './comparison'
import type { Grid } from './grid'

const [PLACE, CHANNEL, CAMERA, OWNER] = ['窗口号或公共区域编号', '通道号', '摄像机编号', '责任人'] as const
/** What the table itself writes where there is nothing. */
const EMPTY = new Set(['', '未填写', '没有此通道的摄像机'])

/** A window, help desk or zone with the channels it names. */
type Place = {
  readonly id: string
  readonly title: string
  readonly path: readonly string[]
  readonly channels: readonly string[]
}

export function compareChannels(layout: Layout, grid: Grid): Comparison {
  const columns = columnsIn(grid, [PLACE, CHANNEL, CAMERA])
  if (!columns) return { ok: false, message: missingColumns('cctv', [PLACE, CHANNEL, CAMERA]) }
  const cameras = camerasOf(layout)
  const places = placesOf(layout)
  const known = new Set([...cameras.values()].flat().map(channelOf))
  const changes: RegisterChange[] = []
  const problems: RegisterProblem[] = []
  const said = new Map<string, { channel: string; owner: string; row: number }>()
  const lists = new Map<Place, string[]>()
  const listOf = (place: Place): string[] => {
    const list = lists.get(place) ?? [...place.channels]
    lists.set(place, list)
    return list
  }
  const touched = new Map<Place, number>()
  let understood = 0
  for (const { number: row, cells } of columns.rows) {
    const cell = (heading: string) => (columns.at(heading) < 0 ? undefined : cells[columns.at(heading)])
    if (cells.every(each => each === undefined)) continue
    const refuse = (message: Text) => problems.push({ row, message })
    const read = [PLACE, CHANNEL, CAMERA, OWNER].map(cell)
    if (read.some(each => each?.formula || String(each?.value ?? '').length > LIMITS.text)) {
      refuse(
        text(
          '这一行有公式、错误值或超过 2000 字的格子,没有读入。',
          'The row has a formula, an error or a cell of more than 2 000 characters; not read.',
        ),
      )
      continue
    }
    const [place, channel, number, owner] = read.map(cellWords)
    const wanted = EMPTY.has(channel) ? '' : channel
    if (EMPTY.has(number)) {
      const found = places.get(place) ?? []
      if (found.length !== 1) {
        refuse(notOne(found.length, place, '窗口或公共区域', 'window or public zone'))
        continue
      }
      understood++
      const list = listOf(found[0])
      if (wanted === '' || list.includes(wanted)) continue
      const lost = list.findIndex(each => !known.has(each))
      if (lost >= 0) list[lost] = wanted
      else list.push(wanted)
      touched.set(found[0], row)
      continue
    }
    const found = cameras.get(number) ?? []
    if (found.length !== 1) {
      refuse(notOne(found.length, number, '摄像机', 'camera'))
      continue
    }
    understood++
    const before = said.get(number)
    if (before && (before.channel !== wanted || before.owner !== owner)) {
      refuse(
        text(
          `摄像机“${number}”与第 ${before.row} 行写得不同,这一行没有读入。`,
          `The camera "${number}" differs from row ${before.row}; this row was not read.`,
        ),
      )
      continue
    }
    if (!before) said.set(number, { channel: wanted, owner, row })
  }
  // A channel that another camera keeps stays the one places mean.
  const kept = new Set(
    [...cameras].flatMap(([number, all]) =>
      all.map(channelOf).filter(channel => (said.get(number)?.channel ?? channel) === channel),
    ),
  )
  const renamed = new Map<string, { to: string; row: number }>()
  for (const [number, { channel, owner, row }] of said) {
    const [camera] = cameras.get(number) ?? []
    if (!camera) continue
    const title = titleOf(camera)
    const now = channelOf(camera)
    if (channel !== now) {
      changes.push({
        row,
        title,
        field: CHANNEL,
        before: now,
        after: channel,
        recipe: set(camera.id, ['attrs', 'channel'], channel),
      })
      if (now !== '' && channel !== '' && !kept.has(now)) renamed.set(now, { to: channel, row })
    }
    const keeper = camera.owner?.trim() ?? ''
    if (columns.at(OWNER) >= 0 && owner !== keeper)
      changes.push({
        row,
        title,
        field: OWNER,
        before: keeper,
        after: owner,
        recipe: set(camera.id, ['owner'], owner),
      })
  }
  // All at once, so that two cameras may exchange their channels.
  for (const place of [...places.values()].flat()) {
    const list = listOf(place)
    list.forEach((each, i) => {
      const next = renamed.get(each)
      if (!next || !place.channels.includes(each)) return
      list[i] = next.to
      touched.set(place, touched.get(place) ?? next.row)
    })
  }
  for (const [place, row] of touched)
    changes.push({
      row,
      title: place.title,
      field: '监控通道',
      before: place.channels.join('、'),
      after: listOf(place).join('、'),
      recipe: setField(place.id, place.path, listOf(place)),
    })
  return { ok: true, changes, problems, understood }
}

const set = (id: string, path: readonly string[], value: string): Recipe =>
  together([setField(id, path, value === '' ? undefined : value)])
const channelOf = (camera: Item): string => attrsOf(camera, 'camera').channel?.trim() ?? ''
const titleOf = (item: Item): string =>
  `${item.name?.trim() || itemType(item.type).name.zh} ${item.number?.trim() ?? ''}`.trim()

const notOne = (found: number, name: string, zh: string, en: string): Text =>
  found === 0
    ? text(
        `布局里没有编号为“${name}”的${zh},没有读入。`,
        `The plan has no ${en} numbered "${name}"; not read.`,
      )
    : text(
        `布局里有 ${found} 处${zh}编号都是“${name}”,没有读入。`,
        `${found} of the plan's ${en}s are numbered "${name}"; not read.`,
      )

const push = <T>(map: Map<string, T[]>, key: string | undefined, value: T): void => {
  const name = key?.trim()
  if (name) map.set(name, [...(map.get(name) ?? []), value])
}

function camerasOf(layout: Layout): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const { items } of layout.floors)
    for (const item of rowsOf(items)) if (item.type === 'camera') push(found, item.number, item)
  return found
}

function placesOf(layout: Layout): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  const trimmed = (list: readonly string[] | undefined) =>
    (list ?? []).map(each => each.trim()).filter(each => each !== '')
  for (const { items, zones } of layout.floors) {
    for (const item of rowsOf(items)) {
      if (item.type !== 'service-window' && item.type !== 'help-desk') continue
      const { windowNo, cameraChannels } = attrsOf(item, 'service-window')
      const place: Place = {
        id: item.id,
        title: titleOf(item),
        path: ['attrs', 'cameraChannels'],
        channels: trimmed(cameraChannels),
      }
      push(found, windowNo?.trim() || item.number, place)
    }
    for (const zone of rowsOf(zones)) {
      const title = `${zone.name?.trim() || zoneKind(zone.type).name.zh} ${zone.number?.trim() ?? ''}`.trim()
      push(found, zone.number, {
        id: zone.id,
        title,
        path: ['cameraChannels'],
        channels: trimmed(zone.cameraChannels),
      })
    }
  }
  return found
}
