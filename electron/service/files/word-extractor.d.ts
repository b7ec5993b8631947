declare module 'word-extractor/lib/buffer-reader.js' {
  /** Bytes in memory as the reader of compound files wants them. */
  export default class BufferReader {
    constructor(bytes: Buffer)
  }
}

declare module 'word-extractor/lib/ole-compound-doc.js' {
  import type BufferReader from 'word-extractor/lib/buffer-reader.js'

  /** A compound file: streams by name. */
  export default class OleCompoundDoc {
    constructor(reader: BufferReader)
    read(): Promise<unknown>
    stream(name: string): AsyncIterable<Buffer>
  }
}

declare module 'word-extractor/lib/word-ole-extractor.js' {
  import type BufferReader from 'word-extractor/lib/buffer-reader.js'

  /** Reads the text out of a Word 97 to 2003 file. */
  export default class WordOleExtractor {
    extract(reader: BufferReader): Promise<{ getBody(options: { readonly filterUnicode: boolean }): string }>
  }
}
