import { Worker } from 'node:worker_threads'
import { constants, deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { largestFile } from '../../../core/contract/sizes.ts'
import { readDocx } from '../../../electron/service/files/docx-read.ts'
import { documentCaps } from '../../../electron/service/files/docx-size.ts'
import { fileWorkerOptions, readFileInWorker, timeLimit } from '../../../electron/service/files/file-client.ts'
import { FilePool } from '../../../electron/service/files/file-pool.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { mostMemory, watchMemory } from '../../../electron/service/files/thread-memory.ts'
import { xmlCaps } from '../../../electron/service/files/xml.ts'
import { openZip } from '../../../electron/service/files/zip.ts'
import {
  documentXml,
  line,
  packageOf,
  part,
  plainParts,
  relationship,
  relationships,
  word,
} from '../../hostile/package-parts.ts'
import { rawZip } from '../../hostile/raw-zip.ts'

const name = '样例.docx'
const coded = (code: string) => expect.objectContaining({ code, message: expect.stringContaining(name) })
const read = (bytes: Uint8Array) => readDocx(name, bytes)
const texts = (bytes: Uint8Array) => read(bytes).paragraphs.map(({ text }) => text)
const megabyte = 1024 * 1024

/** Deflated bytes that inflate to so many megabytes, some eighty times as large: no bomb by its ratio. */
function inflating(megabytes: number): Uint8Array {
  let state = 1
  const block = Buffer.alloc(megabyte, 0x20)
  for (let at = 0; at < block.length; at += 100) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    block[at] = 0x41 + (state >>> 27)
  }
  // A full flush ends a block so that it can stand behind itself again.
  const open = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => open), deflateRawSync(Buffer.alloc(0))])
}

describe('a package', () => {
  it('may be of 50 MB, and no byte more', async () => {
    expect(largestFile).toBe(50 * megabyte)
    const tooLarge = new Uint8Array(largestFile + 1)
    tooLarge.set(packageOf())
    await expect(readDraftFile(name, tooLarge)).rejects.toEqual(coded('file-too-large'))
    expect(() => openZip(tooLarge, name)).toThrow(coded('file-too-large'))
    await expect(new FilePool(1).readAs({ reading: 'draft', name, bytes: tooLarge })).rejects.toEqual(
      coded('file-too-large'),
    )
  })

  it('may have 2,000 entries, and not one more', () => {
    const withEntries = (count: number) =>
      rawZip([...plainParts(), ...Array.from({ length: count - plainParts().length }, (_, at) => part(`x/${at}`, ''))])
    expect(texts(withEntries(2_000))).toHaveLength(2)
    expect(() => read(withEntries(2_001))).toThrow(coded('file-too-large'))
  })

  it('may inflate to 200 MB, counted over all its parts, whatever they say of their size', () => {
    const packed = inflating(101)
    const bytes = rawZip(['a', 'b'].map(entry => ({ name: entry, data: new Uint8Array(), packed, declaredSize: 1 })))
    const zip = openZip(bytes, name)
    let count = 0
    zip.read('a', chunk => {
      count += chunk.length
    })
    expect(count).toBe(101 * megabyte)
    expect(count / packed.length).toBeLessThan(100)
    expect(() => zip.read('b', chunk => (count += chunk.length))).toThrow(coded('file-too-large'))
    expect(count).toBeLessThanOrEqual(200 * megabyte)
  }, 30_000)

  it('may inflate to a hundred times its size', () => {
    const spaces = (count: number, noise: string) =>
      packageOf([part('word/document.xml', documentXml(noise + ' '.repeat(count)))])
    let noise = ''
    for (let at = 0; noise.length < 60_000; at++) noise += Math.abs(Math.sin(at)).toString(36).slice(2)
    expect(texts(spaces(1_500_000, line(noise)))).toEqual([noise])
    expect(() => read(spaces(9_000_000, line(noise)))).toThrow(coded('file-too-large'))
  })
})

describe('a DOCTYPE', () => {
  const related = relationships(
    relationship('styles', 'styles.xml', 'Internal', 'r1') +
      relationship('numbering', 'numbering.xml', 'Internal', 'r2') +
      relationship('footer', 'footer.xml', 'Internal', 'r3') +
      relationship('comments', 'comments.xml', 'Internal', 'r4'),
  )
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml', 'Internal', 'r1')),
    'word/_rels/document.xml.rels': related,
    'word/document.xml': documentXml(`${line('文')}<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>`),
    'word/styles.xml': `<w:styles xmlns:w="${word}"/>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${word}"/>`,
    'word/footer.xml': `<w:ftr xmlns:w="${word}"/>`,
    'word/comments.xml': `<w:comments xmlns:w="${word}"/>`,
  }
  const withDoctype = (spoilt?: string) =>
    packageOf(
      Object.entries(parts).map(([entry, xml]) =>
        part(entry, entry === spoilt ? `<!DOCTYPE x>${xml.replace(/^<\?xml.*?\?>/u, '')}` : xml),
      ),
    )

  it('is in none of the parts of a sound file', () => {
    expect(texts(withDoctype())).toEqual(['文'])
  })

  it.each(Object.keys(parts))('in %s ends the reading', spoilt => {
    expect(() => read(withDoctype(spoilt))).toThrow(coded('file-damaged'))
  })
})

it('a target that is said to lie outside is not followed, even where a part of that name is inside', () => {
  const styles = `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:default="1"><w:name w:val="外来"/></w:style></w:styles>`
  const withMode = (mode: string) =>
    packageOf([
      part('word/styles.xml', styles),
      part('word/_rels/document.xml.rels', relationships(relationship('styles', 'styles.xml', mode))),
    ])
  expect(read(withMode('Internal')).paragraphs[0]?.style).toBe('外来')
  expect(read(withMode('External')).paragraphs[0]?.style).toBeUndefined()
})

describe('a part that would take memory in great steps', () => {
  const many = (count: number, unit: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => unit(at)).join('')
  let state = 7
  const noise = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state.toString(36)
  }
  const cases: readonly (readonly [string, () => string])[] = [
    ['attributes', () => `<w:p ${many(xmlCaps.attributes + 1, at => `a${at}="" `)}/>`],
    ['characters of one text', () => line(many(700_000, noise))],
    ['characters of one comment', () => `<!--${many(700_000, noise)}-->`],
    ['elements', () => many(xmlCaps.elements / 4, at => `<w:i${at % 999}/><w:b/><w:b/><w:i/>`)],
    ['paragraphs', () => many(documentCaps.paragraphs + 1, () => line(noise()))],
    ['characters', () => many(42, () => line(many(80_000, noise).slice(0, 480_000)))],
  ]
  it.each(cases)(
    'is refused where it has too many %s',
    (_, body) => {
      expect(() => read(packageOf([part('word/document.xml', documentXml(body()))]))).toThrow(coded('file-too-large'))
    },
    60_000,
  )

  it('is refused where it has too many styles, lists or links', () => {
    const count = documentCaps.definitions + 2
    const styles = many(count, at => `<w:style w:styleId="s${at}${noise()}"/>`)
    const links = many(count, at => relationship('image', `media/${noise()}.png`, 'Internal', `r${at}`))
    for (const spoilt of [
      part('word/styles.xml', `<w:styles xmlns:w="${word}">${styles}</w:styles>`),
      part('word/_rels/document.xml.rels', relationships(links)),
    ]) {
      expect(() => read(packageOf([spoilt])), spoilt.name).toThrow(coded('file-too-large'))
    }
  })
})

describe('the thread that reads', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('has ten seconds for a file, in a pool and by itself', async () => {
    expect(timeLimit).toBe(10_000)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const pool = new FilePool(1)
    const bytes = () => packageOf()
    let ended = 0
    const readings = [
      readFileInWorker({ reading: 'draft', name, bytes: bytes() }),
      pool.readAs({ reading: 'draft', name, bytes: bytes() }),
    ].map(reading => reading.catch(error => error).finally(() => ended++))
    vi.advanceTimersByTime(9_999)
    await Promise.resolve()
    expect(ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(await Promise.all(readings)).toEqual([coded('file-too-slow'), coded('file-too-slow')])
    pool.close()
  })

  it('ends at 512 MB of its own heap, and the program goes on', async () => {
    expect(mostMemory).toBe(512)
    const greedy = 'const kept = []; for (;;) kept.push(Array.from({ length: 1000 }, (_, at) => ({ at })))'
    const worker = new Worker(greedy, { ...fileWorkerOptions, eval: true })
    const code = await new Promise(resolve => {
      worker.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    })
    expect(code).toBe('ERR_WORKER_OUT_OF_MEMORY')
  }, 60_000)

  it('ends at 512 MB of buffers outside its heap as well', async () => {
    const greedy = (megabytes: number) =>
      `const kept = []
      for (let at = 0; at < ${megabytes / 10}; at++) kept.push(new Uint8Array(10 * 2 ** 20).fill(1))
      require('node:worker_threads').parentPort.postMessage('full')
      for (;;) kept.at(0)`
    const isStopped = async (megabytes: number) => {
      const worker = new Worker(greedy(megabytes), { ...fileWorkerOptions, eval: true })
      let stop: () => void = () => undefined
      const stopped = new Promise<boolean>(resolve => {
        stop = watchMemory(worker, () => resolve(true))
      })
      const full = new Promise(resolve => worker.on('message', resolve))
      // Once it holds all that it wants, it is asked many times more.
      const left = full.then(() => new Promise<boolean>(resolve => setTimeout(resolve, 5_000, false)))
      const outcome = await Promise.race([stopped, left])
      stop()
      await worker.terminate()
      return outcome
    }
    expect(await isStopped(300)).toBe(false)
    expect(await isStopped(600)).toBe(true)
  }, 60_000)
})
