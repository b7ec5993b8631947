import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { fontSets } from '../../../core/docx/font-sets.ts'
import { profileIds } from '../../../core/docx/profiles.ts'
import { all, docxPart, docxParts, first, paragraphText, parseXml, styleOf, values } from '../../support/read-docx.ts'
import { noticeDraft, reportDraft, sampleDrafts, speechDraft } from '../../support/sample-drafts.ts'

const paperNumbers = {
  general: {
    top: '2098',
    bottom: '1984',
    line: '579',
    spacing: '-5',
    grid: { type: 'lines', linePitch: '579' },
    size: '32',
    title: ['44', '700'],
    number: ['28', '400'],
    indent: ['200', '640'],
  },
  gb33476: {
    top: '1960',
    bottom: '1847',
    line: '589',
    spacing: '-5',
    grid: { type: 'lines', linePitch: '589' },
    size: '32',
    title: ['44', '700'],
    number: ['28', '400'],
    indent: ['200', '640'],
  },
  grid: {
    top: '2098',
    bottom: '1984',
    line: '579',
    spacing: '0',
    grid: { type: 'linesAndChars', linePitch: '579', charSpace: '-849' },
    size: '32',
    title: ['44', '700'],
    number: ['28', '400'],
    indent: ['200', '632'],
  },
  reading: {
    top: '2098',
    bottom: '1984',
    line: '700',
    spacing: '0',
    grid: { type: 'lines', linePitch: '700' },
    size: '40',
    title: ['55', '880'],
    number: ['44', '600'],
    indent: ['200', '800'],
  },
} as const

/** CT_PPr: the order in which Word wants the children of w:pPr. */
const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
    .split(' ')
    .map(name => `w:${name}`)

const draft = (blocks: DraftContent['blocks'], fields: DraftContent['fields'] = {}): DraftContent => ({
  version: 1,
  genre: 'notice',
  fields,
  blocks,
})
const bodyOf = async (content: DraftContent) => all(docxPart(await exportDocx(content), 'word/document.xml'), 'w:p')
const find = (paragraphs: Awaited<ReturnType<typeof bodyOf>>, text: string) => {
  const found = paragraphs.find(paragraph => paragraphText(paragraph).includes(text))
  if (!found) throw new Error(`No paragraph with ${text}`)
  return found
}

describe.each(profileIds)('profile %s', profile => {
  const expected = paperNumbers[profile]

  it('sets paper, margins, grid, lines and characters by its numbers', async () => {
    const bytes = await exportDocx(speechDraft, { profile })
    const document = docxPart(bytes, 'word/document.xml')
    const styles = docxPart(bytes, 'word/styles.xml')
    const normal = styleOf(styles, 'Normal')
    expect(values(document, 'w:pgSz')).toMatchObject({ w: '11906', h: '16838' })
    expect(values(document, 'w:pgMar')).toMatchObject({
      top: expected.top,
      bottom: expected.bottom,
      left: '1588',
      right: '1474',
    })
    expect(values(document, 'w:docGrid')).toEqual(expected.grid)
    expect(values(first(normal, 'w:pPr'), 'w:spacing')).toEqual({
      before: '0',
      after: '0',
      line: expected.line,
      lineRule: 'exact',
    })
    expect(values(first(normal, 'w:rPr'), 'w:spacing')).toEqual({ val: expected.spacing })
    expect(values(normal, 'w:sz')).toEqual({ val: expected.size })
    expect(values(normal, 'w:ind')).toMatchObject({ firstLineChars: expected.indent[0], firstLine: expected.indent[1] })
    const title = styleOf(styles, 'Title')
    expect([values(title, 'w:sz').val, values(first(title, 'w:pPr'), 'w:spacing').line]).toEqual(expected.title)
    expect(values(title, 'w:ind')).toMatchObject({ firstLineChars: '0', firstLine: '0' })
    const number = styleOf(styles, 'PageNumberOdd')
    expect([values(number, 'w:sz').val, values(first(number, 'w:pPr'), 'w:spacing').line]).toEqual(expected.number)
    expect(values(styles, 'w:docDefaults').val ?? values(first(styles, 'w:docDefaults'), 'w:sz').val).toBe(
      expected.size,
    )
  })

  it('writes the children of every w:pPr in the order of the schema', async () => {
    const parts = docxParts(await exportDocx(noticeDraft, { profile }))
    const names = ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/footer2.xml']
    for (const properties of names.flatMap(name => all(parseXml(parts[name] as string), 'w:pPr'))) {
      const places = properties.children.map(child => paragraphOrder.indexOf(child.name))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})

describe('every export', () => {
  it.each(Object.entries(sampleDrafts))('keeps the golden document of %s', async (genre, content) => {
    const xml = docxParts(await exportDocx(content))['word/document.xml'] as string
    const readable = xml.replace(/<w:document [^>]*>/, '<w:document>').replace(/<w:(p|tbl|sectPr)>/g, '\n<w:$1>')
    await expect(`${readable}\n`).toMatchFileSnapshot(`../../golden/${genre}.xml`)
  })

  it('names no person, no path and no date, and gives the same bytes twice', async () => {
    const bytes = await exportDocx(noticeDraft)
    const parts = docxParts(bytes)
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    expect(parts['docProps/core.xml']?.match(/\d{4}-\d\d-\d\d/g)).toEqual(['2000-01-01', '2000-01-01'])
    expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|revision|title/)
    expect(await exportDocx(noticeDraft)).toEqual(bytes)
  })

  it('refers to nothing outside, has every part it refers to, and no field but PAGE', async () => {
    const parts = docxParts(await exportDocx(noticeDraft))
    for (const name of Object.keys(parts).filter(part => part.endsWith('.rels'))) {
      const folder = name.startsWith('word/') ? 'word/' : ''
      for (const { attributes } of all(parseXml(parts[name] as string), 'Relationship')) {
        expect(attributes.TargetMode).toBeUndefined()
        expect(Object.keys(parts)).toContain(folder + attributes.Target)
      }
    }
    for (const { attributes } of all(parseXml(parts['[Content_Types].xml'] as string), 'Override')) {
      expect(Object.keys(parts)).toContain(attributes.PartName?.slice(1))
    }
    const fields = Object.values(parts).flatMap(part => part.match(/<w:(instrText|fldSimple)[^>]*>[^<]*/g) ?? [])
    expect(fields.map(field => field.replace(/<[^>]*>/, ''))).toEqual(['PAGE', 'PAGE'])
    expect(Object.values(parts).join('')).not.toMatch(/Theme=|asciiTheme|hyperlink|attachedTemplate/)
  })

  it.each(fontSets)('sets quotation marks and dashes of font set $id in the Chinese font', async set => {
    const styles = docxPart(await exportDocx(speechDraft, { fontSet: set.id }), 'word/styles.xml')
    expect(values(styleOf(styles, 'Normal'), 'w:rFonts')).toEqual({
      hint: 'eastAsia',
      ascii: set.latin,
      hAnsi: set.fonts.body,
      eastAsia: set.fonts.body,
      cs: set.latin,
    })
    expect(values(styleOf(styles, 'Title'), 'w:rFonts').eastAsia).toBe(set.fonts.title)
    expect(values(styleOf(styles, 'Heading1'), 'w:rFonts').eastAsia).toBe(set.fonts.hei)
    expect(values(styleOf(styles, 'Heading2'), 'w:rFonts').eastAsia).toBe(set.fonts.kai)
    expect(values(styleOf(styles, 'PageNumberEven'), 'w:rFonts').ascii).toBe(set.fonts.song)
    const runs = all(docxPart(await exportDocx(speechDraft, { fontSet: set.id }), 'word/document.xml'), 'w:r')
    expect(runs.every(run => values(run, 'w:rFonts').hint === 'eastAsia')).toBe(true)
  })

  it('numbers odd pages on the right and even pages on the left, one character in', async () => {
    const bytes = await exportDocx(speechDraft)
    const styles = docxPart(bytes, 'word/styles.xml')
    expect(values(styleOf(styles, 'PageNumberOdd'), 'w:ind')).toMatchObject({ rightChars: '100', right: '280' })
    expect(values(styleOf(styles, 'PageNumberEven'), 'w:ind')).toMatchObject({ leftChars: '100', left: '280' })
    expect(all(docxPart(bytes, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
    const references = all(docxPart(bytes, 'word/document.xml'), 'w:footerReference')
    expect(references.map(reference => reference.attributes['w:type'])).toEqual(['default', 'even'])
    expect(paragraphText(first(docxPart(bytes, 'word/footer1.xml'), 'w:p'))).toBe('—  —')
  })

  it('switches the automatic gap between Chinese and digits off and the rules for line starts on', async () => {
    const normal = styleOf(docxPart(await exportDocx(speechDraft), 'word/styles.xml'), 'Normal')
    for (const [name, value] of Object.entries({
      kinsoku: '1',
      topLinePunct: '0',
      autoSpaceDE: '0',
      autoSpaceDN: '0',
      widowControl: '0',
      snapToGrid: '1',
    })) {
      expect([name, values(normal, `w:${name}`).val]).toEqual([name, value])
    }
    expect(values(docxPart(await exportDocx(speechDraft), 'word/settings.xml'), 'w:characterSpacingControl').val).toBe(
      'doNotCompress',
    )
  })
})

describe('elements', () => {
  it('gives headings the styles that Word knows by name, with outline levels', async () => {
    const styles = docxPart(await exportDocx(speechDraft), 'word/styles.xml')
    for (const level of [1, 2, 3, 4]) {
      const style = styleOf(styles, `Heading${level}`)
      expect(values(style, 'w:name').val).toBe(`heading ${level}`)
      expect(values(style, 'w:outlineLvl').val).toBe(`${level - 1}`)
    }
    const paragraphs = await bodyOf(speechDraft)
    expect(values(find(paragraphs, '一、看清形势'), 'w:pStyle').val).toBe('Heading1')
  })

  it('sets only the first sentence of a run-in heading in its font', async () => {
    const paragraphs = await bodyOf(speechDraft)
    const heading = all(find(paragraphs, '（一）差距在作风。'), 'w:r')
    expect(heading.map(run => [first(run, 'w:t').text.slice(0, 10), values(run, 'w:rFonts').eastAsia])).toEqual([
      ['（一）差距在作风。', undefined],
      ['个别单位把“马上办”', '仿宋_GB2312'],
    ])
    const plain = all(find(await bodyOf(sampleDrafts.remarks), '一、先算时间账。'), 'w:r')
    expect(plain.map(run => values(run, 'w:rFonts').eastAsia)).toEqual(['黑体', undefined])
  })

  it('leaves a numbered paragraph alone whose first sentence is too long for a heading', async () => {
    const text = `（一）${'全县各级各部门要把这件事放在心上抓在手上'.repeat(3)}。其他事项另行通知。`
    expect(all(find(await bodyOf(draft([textBlock('paragraph', text)])), '（一）'), 'w:r')).toHaveLength(1)
  })

  it('stands the title two empty lines below the red line, and at the top without one', async () => {
    const texts = (await bodyOf(noticeDraft)).map(paragraphText)
    const number = texts.findIndex(text => text.startsWith('临政办发'))
    expect(texts.slice(number - 2, number)).toEqual(['', ''])
    expect(texts.slice(number + 1, number + 4).map(text => text.slice(0, 4))).toEqual(['', '', '临河县人'])
    expect(paragraphText((await bodyOf(speechDraft))[0] as never)).toBe(
      '在全县优化政务服务\n暨重点项目推进工作会议上的讲话',
    )
  })

  it('counts empty lines that the author typed towards those of the standard', async () => {
    const blocks = [
      textBlock('title', '关于开会的通知'),
      textBlock('paragraph', ''),
      textBlock('mainRecipient', '各科室：'),
    ]
    expect((await bodyOf(draft(blocks))).map(paragraphText)).toEqual(['关于开会的通知', '', '各科室：'])
  })

  it('puts the mark 35 mm below the top whatever stands above it, and the red line under the number', async () => {
    const marked = find(await bodyOf(noticeDraft), '办公室文件')
    expect(values(marked, 'w:spacing')).toMatchObject({ before: `${1984 - 3 * 579}`, lineRule: 'exact' })
    expect(values(find(await bodyOf(reportDraft), '人民政府文件'), 'w:spacing').before).toBe('1984')
    expect(values(find(await bodyOf(reportDraft), '临政〔2026〕17号'), 'w:bottom')).toMatchObject({
      color: 'FF0000',
      sz: '12',
    })
    expect(paragraphText(find(await bodyOf(reportDraft), '签发人'))).toBe('\t临政〔2026〕17号\t签发人：周明远')
  })

  it('sets a long mark smaller so that it keeps to one line', async () => {
    const mark = '清河县农业农村和乡村振兴综合服务中心办公室文件'
    const size = Number(values(find(await bodyOf(draft([], { issuingAuthorityMark: mark })), mark), 'w:sz').val)
    expect(size * 10 * mark.length).toBeLessThanOrEqual(8844)
    expect((size + 1) * 10 * mark.length).toBeGreaterThan(8844)
  })

  it('starts the date two characters right of the signature', async () => {
    const paragraphs = await bodyOf(reportDraft)
    const signature = paragraphs.findLast(paragraph => paragraphText(paragraph) === '临河县人民政府')
    expect(values(signature as never, 'w:ind')).toEqual({ right: '640', rightChars: '200' })
    // 7 characters of 315 against 年月日 and six digits of 155: 2205 − 1875.
    expect(values(find(paragraphs, '2026年7月6日'), 'w:ind').right).toBe('330')
  })

  it('moves a signature left that is shorter than its date', async () => {
    const blocks = [
      textBlock('paragraph', '正文。'),
      textBlock('signature', '县政府'),
      textBlock('dateOfIssue', '2026年12月16日'),
    ]
    const paragraphs = await bodyOf(draft(blocks))
    expect(values(find(paragraphs, '2026年12月16日'), 'w:ind').right).toBe('640')
    // The date is 3 × 315 + 8 × 155 = 2185 wide, the name 945: 4 × 320 + 2185 − 945.
    expect(values(find(paragraphs, '县政府'), 'w:ind').right).toBe('2520')
  })

  it('hangs attachment names under their first character', async () => {
    const paragraphs = await bodyOf(noticeDraft)
    const one = values(find(paragraphs, '附件：1.'), 'w:ind')
    const two = values(find(paragraphs, '2.延时'), 'w:ind')
    expect([Number(one.left) - Number(one.hanging), one.left]).toEqual([640, two.left])
    expect(Number(two.left) - Number(two.hanging)).toBe(640 + 3 * 315)
  })

  it('floats the imprint at the foot with lines of 0.35 and 0.25 mm', async () => {
    const document = docxPart(await exportDocx(noticeDraft), 'word/document.xml')
    expect(values(document, 'w:tblpPr')).toMatchObject({
      vertAnchor: 'margin',
      tblpYSpec: 'bottom',
      horzAnchor: 'page',
      tblpX: '1588',
    })
    expect(values(document, 'w:tblW')).toEqual({ type: 'dxa', w: '8844' })
    const borders = first(document, 'w:tblBorders')
    expect(['top', 'insideH', 'bottom'].map(side => values(borders, `w:${side}`).sz)).toEqual(['8', '6', '8'])
    expect(all(first(document, 'w:tbl'), 'w:p').map(paragraphText)).toEqual([
      '抄送：县委办公室，县人大常委会办公室，县政协办公室，县纪委监委机关，县法院，县检察院，各人民团体。',
      '临河县人民政府办公室\t2026年5月9日印发',
    ])
  })

  it('writes a draft without blocks or fields as an empty page', async () => {
    expect(all(docxPart(await exportDocx(draft([])), 'word/document.xml'), 'w:t')).toEqual([])
  })
})
