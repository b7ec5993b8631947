const headerSize = 32
const frameHeader = 24
const bigEndianMagic = 0x377f0683
const littleEndianMagic = 0x377f0682

/** One frame of a write-ahead log as it lies in the file. */
export interface LogFrame {
  /** Number of the page it holds, from 1. */
  readonly page: number
  /** Where its page begins in the file, in bytes. */
  readonly at: number
  /** Whether a commit ends with it. */
  readonly commits: boolean
  /** Whether its checksum follows from that of the frame before it. */
  readonly isSound: boolean
}

/** What a write-ahead log holds, its damaged parts passed over. */
export interface ReadLog {
  readonly pageSize: number
  readonly frames: readonly LogFrame[]
  /** Whether a commit stands behind a part that SQLite would stop at: commits that it acknowledged would be lost. */
  readonly hidesCommits: boolean
}

/**
 * Reads a write-ahead log frame by frame. SQLite stops for good at the first frame whose checksum is wrong; each frame
 * here is held against the checksum that the one before it states, so that one bad frame costs one page. A last commit
 * that is torn counts as never made, as a power cut leaves it. Undefined where the bytes are no log.
 */
export function readLog(bytes: Buffer, usualPageSize: number): ReadLog | undefined {
  if (bytes.length < headerSize + frameHeader) return undefined
  const magic = bytes.readUInt32BE(0)
  const stated = bytes.readUInt32BE(8)
  const pageSize = isPageSize(stated) ? stated : usualPageSize
  // Where the first bytes are damaged, the order of all machines that this program is made for.
  const isBig = magic === bigEndianMagic
  const isHeaderSound =
    (isBig || magic === littleEndianMagic) &&
    sumsTo(checksum(bytes, 0, 24, [0, 0], isBig), bytes.readUInt32BE(24), bytes.readUInt32BE(28))
  const salt = isHeaderSound ? bytes.subarray(16, 24) : commonSalt(bytes, pageSize)
  const step = frameHeader + pageSize
  const frames: LogFrame[] = []
  let before: readonly [number, number] = [bytes.readUInt32BE(24), bytes.readUInt32BE(28)]
  for (let at = headerSize; at + step <= bytes.length; at += step) {
    const stated = [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)] as const
    const isOfThisLog = bytes.subarray(at + 8, at + 16).equals(salt)
    const head = checksum(bytes, at, 8, before, isBig)
    const sum = checksum(bytes, at + frameHeader, pageSize, head, isBig)
    frames.push({
      page: bytes.readUInt32BE(at),
      at: at + frameHeader,
      commits: bytes.readUInt32BE(at + 4) !== 0,
      isSound: isOfThisLog && sumsTo(sum, ...stated),
    })
    before = stated
  }
  return { pageSize, frames, hidesCommits: hidesCommits(frames, isHeaderSound) }
}

function hidesCommits(frames: readonly LogFrame[], isHeaderSound: boolean): boolean {
  const bad = isHeaderSound ? frames.findIndex(frame => !frame.isSound) : -1
  if (isHeaderSound && bad < 0) return false
  const behind = frames.slice(bad + 1).filter(frame => frame.isSound && frame.commits).length
  // The commit that the bad frame itself belongs to may have been cut off by a power cut; a later one proves that it was not.
  const own = isHeaderSound && frames[bad]?.commits === false ? 1 : 0
  return behind > own
}

/** The salt that most frames carry: old frames behind the present ones carry others. */
function commonSalt(bytes: Buffer, pageSize: number): Buffer {
  const counts = new Map<string, number>()
  let best = ''
  for (let at = headerSize; at + frameHeader <= bytes.length; at += frameHeader + pageSize) {
    const salt = bytes.toString('latin1', at + 8, at + 16)
    const count = (counts.get(salt) ?? 0) + 1
    counts.set(salt, count)
    if (count > (counts.get(best) ?? 0)) best = salt
  }
  return Buffer.from(best, 'latin1')
}

function sumsTo([one, two]: readonly [number, number], first: number, second: number): boolean {
  return one === first && two === second
}

/** SQLite's checksum of a log: two sums over pairs of 32-bit words. */
function checksum(
  bytes: Buffer,
  from: number,
  length: number,
  [first, second]: readonly [number, number],
  isBig: boolean,
): readonly [number, number] {
  let one = first
  let two = second
  for (let at = from; at < from + length; at += 8) {
    one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0
    two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0
  }
  return [one, two]
}

/** Whether a number is a size that pages can have. */
export function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0
}
