/** A rehearsal shorter than this says little: milliseconds, and 字数. */
const shortest = 30_000
const fewest = 50

/** Characters a minute of a rehearsal; null where it was too short to tell. `elapsed` is in milliseconds. */
export function measuredRate(characters: number, elapsed: number): number | null {
  return elapsed < shortest || characters < fewest ? null : Math.round((characters * 60_000) / elapsed)
}

/** How a speaker stands to a limit: within it, near its end (the last fifth), or over. */
export type TimeLevel = 'within' | 'near' | 'over'

/** The level at `elapsed` milliseconds. Without a limit (null, minutes) everything is within it. */
export function timeLevel(elapsed: number, limit: number | null): TimeLevel {
  if (limit === null) return 'within'
  const share = elapsed / (limit * 60_000)
  return share >= 1 ? 'over' : share >= 0.8 ? 'near' : 'within'
}

/** Milliseconds as a clock shows them: 4:05, 1:02:30. Part of a second is not counted. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}

/** What is to be said of a limit: what is left of it, or by how much it is exceeded. */
export function limitText(elapsed: number, limit: number): string {
  const left = limit * 60_000 - elapsed
  return left > 0 ? `离 ${limit} 分钟还有 ${clockText(left + 999)}` : `已超过 ${limit} 分钟 ${clockText(-left)}`
}
