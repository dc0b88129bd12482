const has = Object.prototype.hasOwnProperty

/** True when the object itself, not its prototype, has the key. (`Object.hasOwn` needs Chromium 93; we support 87.) */
export const own = <T extends object>(object: T, key: PropertyKey): key is keyof T => has.call(object, key)
