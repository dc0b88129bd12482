import { zoneTitle } from '../../layout/catalogue'
import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { camerasOf, watchedZonesOf } from '../../scene/cameras'
import { floorIds, type OnFloor, thingsOfType } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { enumerate } from '../say'
import { defineRule, type Statement } from '../types'

export const windowChannel = defineRule({
  id: 'cctv/window-channel',
  clauses: [
    {
      id: '2.1.3.9 视频监控控制总表',
      quote: '窗口号对应通道号,公共区域编号对应通道号',
    },
  ],
  title: text('监控通道对应', 'Camera channels'),
  explanation: text(
    '每个窗口和每个公共区域都登记了监控通道号,通道号属于一台现有的摄像机;每台摄像机有自己的通道号,不与别的重复。',
    'Each window and each public zone has its camera channel, which is that of a camera on the plan; each camera has a channel of its own.',
  ),
  severity: 'error',
  params: {},
  judge(read) {
    const floors = read(floorIds)
    const cameras = floors.flatMap(floor => camerasOf(read, floor).map(of => ({ floor, of })))
    const users = floors.flatMap(floor => [
      ...thingsOfType(read, floor, 'service-window')
        .filter(({ item }) => item.present !== false)
        .map(({ id, title, item, frontMiddle }) => ({
          id,
          floor,
          title,
          at: frontMiddle,
          channels: attrsOf(item, 'service-window').cameraChannels,
        })),
      ...read(watchedZonesOf, floor).map(zone => ({
        id: zone.id,
        floor,
        title: zoneTitle(zone),
        at: zone.polygon[0],
        channels: zone.cameraChannels,
      })),
    ])
    const known = new Set(cameras.map(({ of }) => channelOf(of)))
    const findings = [...doubled(cameras), ...cameras.filter(({ of }) => channelOf(of) === '').map(unset)]
    for (const user of users) {
      const channels = (user.channels ?? []).map(each => each.trim()).filter(each => each !== '')
      const strangers = channels.filter(each => !known.has(each))
      if (channels.length === 0) findings.push(unwatched(user))
      else if (strangers.length > 0) findings.push(astray(user, strangers))
    }
    return { checked: users.length + cameras.length, findings }
  },
})

type User = {
  readonly id: string
  readonly floor: string
  readonly title: Text
  readonly at: readonly [number, number]
}

const channelOf = ({ item }: Thing): string => attrsOf(item, 'camera').channel?.trim() ?? ''

function doubled(cameras: readonly OnFloor<Thing>[]): Statement[] {
  const byChannel = new Map<string, OnFloor<Thing>[]>()
  for (const each of cameras) {
    const channel = channelOf(each.of)
    if (channel !== '') byChannel.set(channel, [...(byChannel.get(channel) ?? []), each])
  }
  return [...byChannel]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([channel, sharing]) => {
      const names = enumerate(sharing.map(({ of }) => of.title))
      return {
        subjects: sharing.map(({ of }) => of.id),
        slot: channel,
        floor: sharing[0].floor,
        message: text(
          `通道号 ${channel} 被${names.zh} 共用,应各不相同。`,
          `${names.en} share channel ${channel}; each needs its own.`,
        ),
        measured: { value: sharing.length, limit: 1, unit: 'count', how: 'count' },
        marks: sharing.map(({ of }) => ({ kind: 'point', at: of.item.at }) as const),
      }
    })
}

const unset = ({ floor, of }: OnFloor<Thing>): Statement => ({
  subjects: [of.id],
  floor,
  message: text(`${of.title.zh} 没有通道号。`, `${of.title.en} has no channel.`),
  measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
  marks: [{ kind: 'point', at: of.item.at }],
})

const unwatched = ({ id, floor, title, at }: User): Statement => ({
  subjects: [id],
  floor,
  message: text(`${title.zh} 没有登记监控通道号。`, `${title.en} has no camera channel.`),
  measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
  marks: [{ kind: 'point', at }],
})

function astray({ id, floor, title, at }: User, channels: readonly string[]): Statement {
  const said = channels.join('、')
  return {
    subjects: [id],
    slot: 'unknown',
    floor,
    message: text(
      `${title.zh} 登记的通道号 ${said} 不属于任何摄像机。`,
      `${title.en} is listed under channel ${channels.join(', ')}, which no camera has.`,
    ),
    measured: { value: channels.length, limit: 0, unit: 'count', how: 'count' },
    marks: [{ kind: 'point', at }],
  }
}
