import { beforeAll, describe, expect, it } from 'vitest'
import { blockText, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { genreSpec } from '../../../core/document/genres.ts'
import { paperFields } from '../../../core/document/header-format.ts'
import { layoutDraft, planPages } from '../../../core/document/page-layout.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { type Profile, pageSetting, profileById } from '../../../core/docx/profiles.ts'
import {
  canRender,
  convertAllToPdf,
  type PdfLine,
  type PdfWord,
  pdfLines,
  pdfWords,
} from '../../support/libre-office.ts'
import { templateDrafts } from '../../support/whole-drafts.ts'

// Where each genre's text stands on paper, in millimetres from the upper left corner. LibreOffice 7.4 sets a table that
// hangs at the foot of a page where it is met, so that of the imprint the page and the order are measured here; its place
// is read in the file. It prints no page that is blank by rule.

interface Printed {
  readonly name: string
  readonly content: DraftContent
  readonly profile: Profile
  readonly pages: number
  readonly lines: readonly PdfLine[]
}

const millimetres = (twips: number) => (twips * 25.4) / 1440
const isNumber = ({ text }: PdfLine) => /^—\d+—$/u.test(text)
/** The minutes of a reading copy stand here and further right. */
const marginAt = 190

const drafts = Object.entries(await templateDrafts())
const readings = ['reading-18', 'reading', 'reading-22']

async function print(
  jobs: readonly (readonly [string, DraftContent, string])[],
): Promise<readonly (Printed & { readonly words: readonly PdfWord[] })[]> {
  const files = await Promise.all(jobs.map(([, content, profile]) => exportDocx(content, { profile })))
  const pdfs = await convertAllToPdf(files)
  return Promise.all(
    jobs.map(async ([name, content, profile], index) => {
      const { pages, words } = await pdfWords(pdfs[index] as Uint8Array)
      const lines = pdfLines(words.filter(({ left }) => left < marginAt))
      return { name: `${name} ${profile}`, content, profile: profileById(profile), pages, lines, words }
    }),
  )
}

function planOf({ content, profile }: Printed) {
  const blocks = content.blocks.map(block => ({ ...block, text: blockText(block) }))
  const fields = paperFields(content.genre, content.fields)
  return {
    pages: layoutDraft(blocks, fields, pageSetting(profile)).pages,
    place: planPages(blocks, fields, pageSetting(profile)).place,
  }
}

describe.skipIf(!canRender)('every genre on paper (soffice, pdftotext)', () => {
  let printed: readonly Printed[]
  beforeAll(async () => {
    printed = await print(
      drafts.flatMap(([name, content], index) => [
        [name, content, 'general'] as const,
        // What is read aloud has reading copies, the others the second profile of the standards.
        [name, content, genreSpec(content.genre).spoken ? (readings[index % 3] as string) : 'gb33476'] as const,
      ]),
    )
  }, 240_000)

  /** Complaints of a check over all that is printed, so that one run tells of each. */
  const complaints = (check: (one: Printed) => readonly unknown[]) =>
    printed.flatMap(one => check(one).map(fault => [one.name, fault]))

  it('has the pages that were counted', () => {
    const faults = complaints(one => {
      const { pages, place } = planOf(one)
      return one.pages === pages - (place === 'behindBlank' ? 1 : 0) ? [] : [[one.pages, pages]]
    })
    expect(printed).toHaveLength(drafts.length * 2)
    expect(faults).toEqual([])
  })

  it('keeps to the 版心 within 1 mm, but for a mark that hangs at a line’s end', () => {
    const faults = complaints(({ lines, profile, content }) => {
      const { top, bottom, left, right, width, height } = profile.page
      const text = lines.filter(line => !isNumber(line))
      // The mark of a letter stands above the 版心 (10.1).
      const own = content.genre === 'letter' ? text.filter(line => line.page > 1 || line.top > 60) : text
      const edge = millimetres(width - right)
      const hanging = millimetres(pageSetting(profile).sizes.body * 10)
      const beyond = own.filter(
        line => line.right > edge + 1 + (/[，。、；：！？”》）]$/u.test(line.text) ? hanging : 0),
      )
      return [
        ...(Math.abs(Math.min(...own.map(line => line.left)) - millimetres(left)) < 1 ? [] : ['left']),
        ...beyond.map(line => ['right', line.text, line.right]),
        ...own.filter(line => line.top < millimetres(top) - 1).map(line => ['top', line.text, line.top]),
        ...own.filter(line => line.bottom > millimetres(height - bottom) + 1).map(line => ['bottom', line.text]),
      ]
    })
    expect(faults).toEqual([])
  })

  it('numbers each page 7 mm below the 版心, right on odd and left on even pages, but not the first of a letter', () => {
    const faults = complaints(one => {
      const { lines, profile, content, pages } = one
      const { size } = profile.pageNumber
      const character = millimetres(size * 10)
      const numbers = lines.filter(isNumber)
      const isApart = planOf(one).place === 'behindBlank'
      const unnumbered = (content.genre === 'letter' ? 1 : 0) + (isApart ? 1 : 0)
      const misplaced = numbers.filter(number => {
        const isOdd = number.page % 2 === 1
        const side = isOdd ? number.right - (184 - character) : number.left - (28 + character)
        return Math.abs(side) > 1 || Math.abs((number.top + number.bottom) / 2 - 269) > 1.5
      })
      const wrong = numbers.filter(number => number.text !== `—${number.page}—`)
      return [
        ...(numbers.length === pages - unnumbered ? [] : [['numbers', numbers.length, pages]]),
        ...[...misplaced, ...wrong].map(number => [number.text, number.left, number.right, number.top]),
      ]
    })
    expect(faults).toEqual([])
  })

  it('shows text of the body on the first page', () => {
    const faults = complaints(({ content, lines }) => {
      const first = lines.filter(line => line.page === 1).map(line => line.text)
      const opening = content.blocks.find(block => block.type === 'paragraph' || block.type === 'heading')
      const words = blockText(opening as DraftContent['blocks'][number]).replace(/\s/gu, '')
      return first.some(text => words.startsWith(text.slice(0, 8))) ? [] : [words.slice(0, 12)]
    })
    expect(faults).toEqual([])
  })

  it('ends in the lines of the imprint on an even page, who printed it last', () => {
    let imprints = 0
    const faults = complaints(one => {
      const { printingAuthority, ccRecipients } = one.content.fields
      if (!printingAuthority || one.content.genre === 'letter') return []
      imprints++
      const last = one.lines
        .filter(line => line.page === one.pages && !isNumber(line))
        .toSorted((a, b) => a.bottom - b.bottom)
      const isLast = last.at(-1)?.text.startsWith(printingAuthority) && last.at(-1)?.text.endsWith('印发')
      const isBelow = !ccRecipients || last.slice(0, -1).some(({ text }) => text.startsWith('抄送：'))
      return isLast && isBelow && planOf(one).pages % 2 === 0 ? [] : [last.map(({ text }) => text)]
    })
    expect(imprints).toBeGreaterThan(8)
    expect(faults).toEqual([])
  })

  it('fills the pages of each reading copy with the lines and characters of its size', async () => {
    // One sentence without a mark: its pages are full and no line has one that hangs.
    const text = '县乡村三级联动抓落实把服务送到车间里工地上办成一件算一件'
    const content: DraftContent = {
      version: 3,
      genre: 'speech',
      fields: {},
      blocks: [textBlock('paragraph', text.repeat(50))],
    }
    const jobs = readings.map(id => ['solid', content, id] as const)
    const read = (await print(jobs)).map(({ lines }) => {
      const full = lines.filter(line => line.page === 2 && !isNumber(line))
      return [full.length, Math.max(...full.map(line => line.text.length))]
    })
    // 225 mm in lines of 31.5, 35 and 38.5 pt; 156 mm in characters of 18, 20 and 22 pt.
    expect(read).toEqual([
      [20, 24],
      [18, 22],
      [16, 20],
    ])
  }, 120_000)
})
