/** The parts of the second reader that the tests use; it has no types of its own. */
declare module 'dxf' {
  export function parseString(source: string): unknown
  export class Helper {
    constructor(source: string)
    toPolylines(): unknown
  }
}
