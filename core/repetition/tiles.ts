/**
 * The tiling that makes short runs certain to be found. Of a library document every `tileStep`-th k-gram of
 * `tileLength` units is indexed; of a draft every k-gram is looked up. A shared run of `minimumRun` characters holds
 * at least one whole tile wherever it starts.
 */
export const tileLength = 8
export const tileStep = 6
/**
 * Units at the beginning of a tile by which it can be looked up too. A third of the characters changed leaves few whole
 * tiles, but enough of their beginnings to find the source.
 */
export const prefixLength = 5
/** The shortest run that is always found, in normalised characters: 13. */
export const minimumRun = tileLength + tileStep - 1

/** A normalised text as UTF-16 units. */
export function toUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
