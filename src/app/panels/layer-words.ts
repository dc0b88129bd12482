/** Words of the print switches of the layers. */
import type { LayerName } from '../../drawing/display'
import { text } from '../../layout/text'

export const LAYER_WORDS = {
  /** Said of a switch that is pressed. */
  unprinted: (name: string) =>
    text(`平面布局图不打印图层“${name}”`, `Leave the layer “${name}” out of the printed plan`),
  count: (n: number) => text(`${n} 个不打印`, `${n} not printed`),
  change: text('更改打印的图层', 'change what is printed'),
}

/** The underlay is for tracing and is on no sheet. */
export const isPrintable = (layer: LayerName): boolean => layer !== 'underlay'
