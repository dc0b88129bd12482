/** Registers as tables of typed cells, from the layout alone. */
import { checkLayout } from '../../check/engine'
import type { RegisterKind } from '../../layout/catalogue'
import { itemType, zoneKind } from '../../layout/catalogue'
import { attrsOf, type Item, type Layout } from '../../layout/model'
import { camerasOf } from '../../scene/cameras'
import { desks } from '../../scene/desks'
import { createFacts, layoutFact, type Read } from '../../scene/facts'
import { floorIds, floorName, thingsOf, zonesOf } from '../../scene/layout-facts'
import { placeName, type Registered, registered } from '../../scene/registers'
import type { Thing } from '../../scene/things'
import { type Cell, day, type RegisterTable } from './cells'
import { REGISTERS, type RegisterName } from './kinds'
import { inspectionTable, ledgerTable } from './ledger'

type Column = { readonly heading: string; readonly width: number; readonly of: (entry: Registered) => Cell }

const attr = (item: Item) => attrsOf(item, 'extinguisher')
const column = (heading: string, width: number, of: Column['of']): Column => ({ heading, width, of })
const number = column('编号', 14, ({ thing }) => thing.item.number)
const name = column('名称', 16, ({ thing }) => thing.item.name?.trim() || thing.entry.name.zh)
const model = column('规格型号', 20, ({ thing }) => thing.item.asset?.model ?? textOf(attr(thing.item).spec))
const quantity = column(
  '数量',
  8,
  ({ thing }) => thing.item.asset?.quantity ?? numberOf(attr(thing.item).count) ?? 1,
)
const owner = column('责任人', 12, ({ thing }) => thing.item.owner)
const expiry = column('有效期', 13, ({ thing }) =>
  day(thing.item.asset?.expiry ?? textOf(attr(thing.item).expiry)),
)
const lastCheck = column('最近检查', 13, ({ thing }) =>
  day(thing.item.asset?.lastCheck ?? textOf(attr(thing.item).lastCheck)),
)
const purchased = (heading: string) => column(heading, 13, ({ thing }) => day(thing.item.asset?.purchased))
const status = column('使用状态', 12, ({ thing }) =>
  thing.item.present === false ? '检查时不在位' : thing.item.asset?.status,
)
const remark = column('备注', 20, () => undefined)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Columns as the two register templates and GB/T 36112 name them (standards.md C2). */
function columnsOf(read: Read, kind: RegisterKind): Column[] {
  const place = (heading: string) => column(heading, 22, entry => placeName(read, entry))
  switch (kind) {
    case 'equipment':
      return [
        { ...number, heading: '设备编号' },
        name,
        model,
        quantity,
        column('序列号', 18, ({ thing }) => thing.item.asset?.serial),
        purchased('购置日期'),
        column('使用部门', 16, ({ thing }) => thing.item.unit),
        place('存放地点'),
        owner,
        status,
        column('维修记录', 20, () => undefined),
        remark,
      ]
    case 'fire':
      return [
        number,
        name,
        { ...model, heading: '规格或灭火级别' },
        place('位置'),
        quantity,
        purchased('生产或充装日期'),
        expiry,
        lastCheck,
        owner,
        remark,
      ]
    case 'storeroom':
      return [
        number,
        name,
        column('标签', 24, ({ thing }) => labelOf(thing)),
        place('位置'),
        quantity,
        owner,
        remark,
      ]
    default:
      return [number, name, model, place('位置'), quantity, expiry, lastCheck, owner, remark]
  }
}

/** What a cabinet or box says it holds. */
function labelOf({ item }: Thing): string | undefined {
  const { label } = attrsOf(item, 'file-cabinet')
  const box = attrsOf(item, 'file-box').classLabel
  const shelves =
    item.type === 'file-cabinet' ? (label?.shelves ?? []).filter(each => each.trim() !== '') : []
  return box?.trim() || shelves.join('、') || undefined
}

/** The register as it stands; things in the order of their numbers. */
export function registerTable(layout: Layout, kind: RegisterName, now = new Date()): RegisterTable {
  if (kind === 'ledger') return ledgerTable(layout, checkLayout(layout, { now }), now)
  if (kind === 'inspection') return inspectionTable(layout)
  const facts = createFacts()
  facts.set(layoutFact, layout)
  const { read } = facts
  const title = REGISTERS[kind].zh
  if (kind === 'cctv') return { title, ...channels(read) }
  if (kind === 'supplies') return { title, ...supplies(read) }
  const columns = columnsOf(read, kind)
  const entries = [...registered(read, kind)].sort((a, b) => byNumber(a.thing.item, b.thing.item))
  return {
    title,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: entries.map(entry => columns.map(({ of }) => of(entry))),
  }
}

/** Numbers as people sort them: A-ZD-2 before A-ZD-10, what has none last. */
function byNumber(a: Item, b: Item): number {
  const [p, q] = [a.number?.trim(), b.number?.trim()]
  if (!p || !q) return p ? -1 : q ? 1 : a.order - b.order
  return compare(p, q) || a.order - b.order
}

/** Runs of digits by their value, all else by code: the same on every machine. */
export function compare(p: string, q: string): number {
  const parts = (words: string) => words.match(/\d+|\D+/g) ?? []
  const [a, b] = [parts(p), parts(q)]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [Number(a[i]), Number(b[i])]
    const numbers = !Number.isNaN(x) && !Number.isNaN(y)
    if (numbers && x !== y) return x - y
    if (a[i] !== b[i] && !numbers) return a[i] < b[i] ? -1 : 1
  }
  return a.length - b.length
}

const CHANNEL_COLUMNS = [
  ['窗口号或公共区域编号', 22],
  ['名称', 20],
  ['通道号', 10],
  ['摄像机编号', 14],
  ['安装位置', 20],
  ['安装高度(毫米)', 15],
  ['视场角(度)', 12],
  ['有效距离(毫米)', 15],
  ['水平像素', 10],
  ['责任人', 12],
] as const

/** 窗口号对应通道号,公共区域编号对应通道号; then the cameras no place names. */
function channels(read: Read): Pick<RegisterTable, 'columns' | 'rows'> {
  const cameras = read(floorIds).flatMap(floor =>
    camerasOf(read, floor).map((thing): Registered => ({ thing, place: { floor } })),
  )
  const byChannel = new Map<string, Registered[]>()
  for (const camera of cameras) {
    const channel = attrsOf(camera.thing.item, 'camera').channel?.trim()
    if (channel) byChannel.set(channel, [...(byChannel.get(channel) ?? []), camera])
  }
  const named = new Set<Registered>()
  const cells = (camera: Registered | undefined): Cell[] => {
    if (!camera) return Array.from({ length: 7 }, () => undefined)
    const { item, from } = camera.thing
    const { fov, range, pixels } = attrsOf(item, 'camera')
    return [item.number, placeName(read, camera), from, fov, range, pixels, item.owner]
  }
  const rows: Cell[][] = []
  const add = (place: string, title: string, listed: readonly string[] | undefined) => {
    const wanted = (listed ?? []).map(each => each.trim()).filter(each => each !== '')
    if (wanted.length === 0) rows.push([place, title, '未填写', ...cells(undefined)])
    for (const channel of wanted) {
      const found = byChannel.get(channel) ?? []
      for (const camera of found) named.add(camera)
      if (found.length === 0)
        rows.push([place, title, channel, '没有此通道的摄像机', ...cells(undefined).slice(1)])
      for (const camera of found) rows.push([place, title, channel, ...cells(camera)])
    }
  }
  for (const floor of read(floorIds)) {
    const windows = read(thingsOf, floor).filter(
      ({ item }) => item.type === 'service-window' || item.type === 'help-desk',
    )
    for (const { item } of windows) {
      const { windowNo, cameraChannels } = attrsOf(item, 'service-window')
      add(
        windowNo?.trim() || item.number?.trim() || '',
        item.name?.trim() || itemType(item.type).name.zh,
        cameraChannels,
      )
    }
    for (const zone of read(zonesOf, floor))
      if (zoneKind(zone.type).public && zone.type !== 'toilet' && zone.type !== 'mother-baby')
        add(zone.number?.trim() ?? '', zone.name?.trim() || zoneKind(zone.type).name.zh, zone.cameraChannels)
  }
  for (const camera of cameras)
    if (!named.has(camera)) {
      const channel = attrsOf(camera.thing.item, 'camera').channel?.trim()
      rows.push(['', '未对应窗口或区域', channel || '未填写', ...cells(camera)])
    }
  return { columns: CHANNEL_COLUMNS.map(([heading, width]) => ({ heading, width })), rows }
}

const SUPPLY_COLUMNS = [
  ['存放位置', 26],
  ['物品', 18],
  ['数量', 8],
  ['应有数量', 10],
  ['编号', 22],
  ['责任人', 12],
  ['备注', 20],
] as const

/** What lies on each desk, and in each convenience box with the number it should hold. */
function supplies(read: Read): Pick<RegisterTable, 'columns' | 'rows'> {
  const rows: Cell[][] = []
  for (const { title, things, host } of read(desks)) {
    const kinds = new Map<string, Thing[]>()
    for (const thing of things) {
      const own = thing.item.name?.trim() || thing.entry.name.zh
      kinds.set(own, [...(kinds.get(own) ?? []), thing])
    }
    for (const [own, all] of kinds) {
      const count = all.reduce((sum, { item }) => sum + (item.asset?.quantity ?? 1), 0)
      const numbers = all.flatMap(({ item }) => item.number?.trim() || []).join('、')
      rows.push([title.zh, own, count, undefined, numbers, host.item.owner, undefined])
    }
  }
  for (const floor of read(floorIds))
    for (const thing of read(thingsOf, floor)) {
      if (thing.item.type !== 'convenience-box') continue
      const { contents, keeper } = attrsOf(thing.item, 'convenience-box')
      const place = `${read(floorName, floor)} ${thing.title.zh}`
      for (const { name: own, quantity: count, required } of contents ?? [])
        rows.push([place, own, count, required, thing.item.number, keeper ?? thing.item.owner, undefined])
    }
  return { columns: SUPPLY_COLUMNS.map(([heading, width]) => ({ heading, width })), rows }
}
