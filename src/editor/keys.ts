/** Keyboard shortcuts: which action a key press means, whatever the keyboard's layout and input method. */
/** The part of a DOM KeyboardEvent that matters. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode?: number
}

/** `accel` is Ctrl, or Cmd on a Mac. `key` is a lower-case letter, a digit, a sign, or a named key. */
export type Shortcut = {
  readonly key: string
  readonly accel?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

/** keyCode 229 is what browsers report while an input method is composing. */
const COMPOSING = 229

/** The Latin key a press stands for: `key` where it is Latin, else the key at that place of a US keyboard. */
export function latinKey(press: KeyPress): string {
  if (press.key.length > 1) return press.key
  if (/^[\x21-\x7e]$/.test(press.key)) return press.key.toLowerCase()
  const letter = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(press.code)
  if (letter) return letter[1].toLowerCase()
  return { Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Slash: '/' }[press.code] ?? press.key
}

/** Signs whose place needs Shift on some keyboards: for them Shift is not part of the shortcut. */
const SIGNS = new Set(['+', '-', '=', '?', '[', ']', '/'])

export function matches(press: KeyPress, shortcut: Shortcut): boolean {
  if (press.isComposing || press.keyCode === COMPOSING) return false
  if ((press.ctrlKey || press.metaKey) !== (shortcut.accel ?? false)) return false
  if (press.altKey !== (shortcut.alt ?? false)) return false
  if (latinKey(press) !== shortcut.key) return false
  return SIGNS.has(shortcut.key) || press.shiftKey === (shortcut.shift ?? false)
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** How a shortcut is written for people: `Ctrl+Shift+Z`. */
export function shortcutName(shortcut: Shortcut): string {
  const { key: name } = shortcut
  const key = NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name)
  return [shortcut.accel && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key]
    .filter(Boolean)
    .join('+')
}
