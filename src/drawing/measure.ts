/** Width of a text in em; a canvas may offer its own, exact one. */
export type Measure = (text: string, bold: boolean) => number

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const CAPITAL = /[A-Z0-9%&@mw]/

/** Ideographs are one em, capitals and digits 0.62, other Latin letters 0.55: never less than Noto Sans SC draws. */
export const measureByKind: Measure = (text, bold) => {
  let width = 0
  for (const sign of text)
    width += WIDE.test(sign) || (sign.codePointAt(0) ?? 0) > 0xffff ? 1 : CAPITAL.test(sign) ? 0.62 : 0.55
  return bold ? width * 1.06 : width
}
