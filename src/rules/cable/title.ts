import type { Cable } from '../../layout/model'
import { type Text, text } from '../../layout/text'

const KINDS: Readonly<Record<string, Text>> = {
  power: text('电源线', 'power cable'),
  data: text('网线', 'data cable'),
  network: text('网线', 'data cable'),
  phone: text('电话线', 'telephone cable'),
  video: text('视频线', 'video cable'),
}

/** What a person calls a cable; cables carry no number, so the plan shows which. */
export const cableTitle = ({ kind }: Cable): Text => KINDS[kind?.trim() ?? ''] ?? text('线路', 'cable')
