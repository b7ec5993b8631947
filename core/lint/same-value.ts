/**
 * Whether two plain values (text, numbers, arrays, records of them) say the same. Anything else, a date or a map, is
 * the same as itself alone.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let index = 0; index < a.length; index++) if (!isSameValue(a[index], b[index])) return false
    return true
  }
  const prototype = Object.getPrototypeOf(a)
  if (prototype !== Object.prototype || Object.getPrototypeOf(b) !== prototype) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => Object.hasOwn(b, key) && isSameValue(a[key as keyof typeof a], b[key as keyof typeof b]))
}
