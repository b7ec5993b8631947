import { sampleParagraphs } from '../sample-text.ts'

/** The text that all editors of the benchmark hold. */
export interface PeerText {
  readonly paragraphs: readonly string[]
  /** What is marked in each paragraph: UTF-16 offsets. */
  readonly findings: readonly (readonly [from: number, to: number] | undefined)[]
}

/** What is to be filled in: the checkers mark it in each paragraph. */
const open = '本项共X件，'

/** About `characters` UTF-16 units in paragraphs of about 56, one finding in each. */
export function peerText(characters: number): PeerText {
  const paragraphs = sampleParagraphs(characters * 0.89).map(text => text.replace('，', `，${open}`))
  const findings = paragraphs.map(text => {
    const at = text.indexOf(open) + open.indexOf('X')
    return [at, at + 1] as const
  })
  return { paragraphs, findings }
}
