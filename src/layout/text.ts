/** A text in both languages of the product; Chinese is the source of truth. */
export type Text = { readonly zh: string; readonly en: string }
export type Language = keyof Text

export const text = (zh: string, en: string): Text => ({ zh, en })
