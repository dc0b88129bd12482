import type { Text } from '../layout/text'

/** A mistake in the call: said with the usage, exit status 2. */
export class CallError extends Error {
  constructor(readonly words: Text) {
    super(words.en)
  }
}
