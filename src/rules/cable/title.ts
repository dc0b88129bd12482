import { zoneTitle } from '../../layout/catalogue'
import type { Cable } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { zonesAt } from '../../scene/zones'

const KINDS: Readonly<Record<string, Text>> = {
  power: text('电源线', 'power cable'),
  data: text('网线', 'data cable'),
  network: text('网线', 'data cable'),
  phone: text('电话线', 'telephone cable'),
  video: text('视频线', 'video cable'),
}

/** 后台审批区 K 的电源线: cables carry no number, so a person finds one by the zone it begins in. */
export function cableTitle(read: Read, floor: string, { kind, points }: Cable): Text {
  const name = KINDS[kind?.trim() ?? ''] ?? text('线路', 'cable')
  const [zone] = zonesAt(read, floor, points[0])
  if (!zone) return name
  const where = zoneTitle(zone)
  return text(`${where.zh} 的${name.zh}`, `${name.en} in the zone ${where.en}`)
}
