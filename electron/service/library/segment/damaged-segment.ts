/** A file of a segment is not what was written: damaged, cut short, missing, or another program's. */
export class DamagedSegment extends Error {
  /** The segment's name. */
  readonly segment: string

  constructor(segment: string, file: string, reason: string) {
    super(`Segment ${segment}: ${file}: ${reason}`)
    this.segment = segment
  }
}
