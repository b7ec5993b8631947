import { Buffer } from 'node:buffer'
import adobeGb1 from './adobe-gb1.json' with { type: 'json' }

const maps: Readonly<Record<string, string>> = adobeGb1.maps

/** What the reader of PDF files asks for: the kind of data, and the file in which its own package holds it. */
interface Asked {
  readonly kind: string
  readonly filename: string
}

/**
 * The tables by which fonts that a PDF does not embed tell their characters: Adobe's CMaps of the simplified Chinese
 * character collection Adobe-GB1, as `GBK-EUC-H` and `UniGB-UCS2-H`, in packed form. Their licence stands beside them.
 * One object serves one document.
 */
export class CharacterMaps {
  #isLacking = false

  /** Whether a table was asked for that is not there, so that some of the text cannot be told. */
  get isLacking(): boolean {
    return this.#isLacking
  }

  /** The option by which the reader takes the tables from here. */
  factory() {
    const fetch = (asked: Asked) => this.#fetch(asked)
    return class {
      readonly fetch = fetch
    }
  }

  async #fetch({ kind, filename }: Asked): Promise<Uint8Array> {
    const packed = kind === 'cMapUrl' ? maps[filename.replace(/\.bcmap$/u, '')] : undefined
    if (packed !== undefined) return new Uint8Array(Buffer.from(packed, 'base64'))
    // Outlines of standard fonts are asked for as well; only their widths would come of them.
    if (kind === 'cMapUrl') this.#isLacking = true
    throw new Error(`No ${filename}`)
  }
}
