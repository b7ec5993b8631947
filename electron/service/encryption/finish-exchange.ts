import type { Envelope } from './envelope.ts'
import { keepEnvelope, removeEnvelope } from './envelope-file.ts'
import { discardConverted, exchangeConverted } from './exchange-folder.ts'

/**
 * Ends an exchange that an envelope says was decided, whether it has begun or not: the folder then has its new form.
 * Answers the envelope that it has from now on, if any. Needs no key.
 */
export function finishExchange(
  dataFolder: string,
  envelope: Envelope,
  onStep: () => void = () => undefined,
): Envelope | undefined {
  const { change, ...settled } = envelope
  if (!change) return envelope
  exchangeConverted(dataFolder, onStep)
  if (change === 'to-plain') {
    removeEnvelope(dataFolder)
    return undefined
  }
  keepEnvelope(dataFolder, settled)
  return settled
}

/** Takes away what was converted and will not be used. What cannot be deleted the next start sweeps away. */
export function discardQuietly(dataFolder: string): void {
  try {
    discardConverted(dataFolder)
  } catch {
    // The next start sweeps it away.
  }
}
