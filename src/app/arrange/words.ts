/** The words of the arranging tools; they come with what is around the plan. */
import { text } from '../../layout/text'

export const WORDS = {
  spacing: text('排法', 'Spacing'),
  count: text('按件数', 'by number'),
  pitch: text('按中心间距', 'by pitch'),
  countValue: text('件数(含两端)', 'Number, both ends included'),
  pitchValue: text('中心间距(毫米)', 'From middle to middle (mm)'),
  turns: text('随线转向', 'turn with the line'),
  fill: text('填满方式', 'How to fill'),
  even: text('两端也留同样间隙', 'the same gap at the ends'),
  ends: text('两端贴齐', 'up to both ends'),
  gap: text('给定间隙', 'a given gap'),
  gapValue: text('间隙(毫米)', 'Gap (mm)'),
  done: text('排布', 'Spread'),
  said: (gap: number, free: number | undefined) =>
    free === undefined
      ? text(`间隙 ${gap} 毫米`, `gaps of ${gap} mm`)
      : text(`净长 ${free} 毫米,间隙 ${gap} 毫米`, `free length ${free} mm, gaps of ${gap} mm`),
}
