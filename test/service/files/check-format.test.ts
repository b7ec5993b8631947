import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import type { FormatRuleId } from '../../../core/format-check/finding.ts'
import { checkFile, conformFile } from '../../../electron/service/files/check-file.ts'
import { noticeDraft } from '../../support/sample-drafts.ts'
import { docxBytes, paragraph } from './docx-fixture.ts'

const draft = {
  ...noticeDraft,
  blocks: [
    ...noticeDraft.blocks.slice(0, 4),
    textBlock('heading', '（一）受理窗口', 2),
    textBlock('heading', '1.不动产登记', 3),
    ...noticeDraft.blocks.slice(4),
  ],
}
const sound = await exportDocx(draft)

/** The sound file with one text replaced in one part; every place of it. */
function spoilt(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound)
  const before = strFromU8(parts[part] as Uint8Array)
  const after = before.replaceAll(from, to)
  if (after === before) throw new Error(`Nothing to replace in ${part}: ${from}`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const styles = 'word/styles.xml'
const body = 'word/document.xml'
const settings = 'word/settings.xml'

/** The style of an element, from its name to its end, with a change inside. */
const inStyle = (name: string, from: string, to: string): readonly [string, RegExp, string] => [
  styles,
  new RegExp(`(<w:name w:val="${name}"/>(?:(?!</w:style>).)*?)${from}`, 'gu'),
  `$1${to}`,
]

const faults: readonly (readonly [string, FormatRuleId, string, string | RegExp, string])[] = [
  ['a letter page', 'paper-size', body, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
  ['margins of 25.4 mm', 'page-margins', body, 'w:top="2098"', 'w:top="1440"'],
  ['lines of 30 pt', 'lines-per-page', styles, 'w:line="579"', 'w:line="600"'],
  [
    'lines without a fixed height',
    'lines-per-page',
    styles,
    'w:line="579" w:lineRule="exact"',
    'w:line="360" w:lineRule="auto"',
  ],
  ['no narrowed characters', 'characters-per-line', styles, '<w:spacing w:val="-5"/>', ''],
  ['room behind paragraphs', 'paragraph-spacing', styles, 'w:after="0"', 'w:after="156"'],
  ['宋体 in the text', 'element-font', ...inStyle('Normal', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"')],
  ['a first heading in 宋体', 'element-font', ...inStyle('heading 1', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"')],
  [
    'a second heading in 黑体',
    'element-font',
    ...inStyle('heading 2', 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="黑体"'),
  ],
  ['a title in 黑体', 'element-font', ...inStyle('Title', 'w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"')],
  ['a title in 三号', 'element-size', ...inStyle('Title', '<w:sz w:val="44"/>', '<w:sz w:val="32"/>')],
  ['text in 四号', 'element-size', ...inStyle('Normal', '<w:sz w:val="32"/>', '<w:sz w:val="28"/>')],
  ['a title at the left', 'element-place', ...inStyle('Title', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>')],
  ['a title in bold', 'title-bold', ...inStyle('Title', '<w:sz w:val="44"/>', '<w:b/><w:sz w:val="44"/>')],
  [
    'no indent of the first line',
    'first-line-indent',
    styles,
    /w:firstLineChars="200" w:firstLine="\d+"/gu,
    'w:firstLine="0"',
  ],
  ['blue text', 'text-colour', ...inStyle('Normal', 'w:val="000000"', 'w:val="0070C0"')],
  ['a black mark', 'authority-mark', ...inStyle('发文机关标志', 'w:val="FF0000"', 'w:val="000000"')],
  ['square brackets in the number', 'document-number', body, /〔2026〕/gu, '[2026]'],
  ['no red line', 'red-line', body, /<w:pBdr>.*?<\/w:pBdr>/gu, ''],
  ['a black line in the header', 'red-line', body, /(<w:pBdr>.*?w:color=")FF0000/gu, '$1000000'],
  ['a half-width colon', 'recipient-colon', body, /：(<\/w:t><\/w:r><\/w:p>)/gu, ':$1'],
  ['numbers with the wrong mark', 'number-marks', body, /1\.不/gu, '1、不'],
  ['a date with a zero', 'date-form', body, /2026年(\d)月/gu, '2026年0$1月'],
  ['thick lines in the imprint', 'imprint-lines', body, /(<w:tblBorders>.*?)w:sz="8"/gu, '$1w:sz="24"'],
  ['hyphens at the page number', 'page-number-form', 'word/footer1.xml', '—', '-'],
  ['page numbers on one side', 'page-number-place', settings, '<w:evenAndOddHeaders/>', ''],
  ['no page number', 'page-number', body, /<w:footerReference[^>]*\/>/gu, ''],
  ['a footer at the edge', 'page-number-distance', body, 'w:footer="1389"', 'w:footer="400"'],
]

describe('the format check', () => {
  it('finds nothing in a sound file', async () => {
    expect((await checkFile('样例.docx', sound, 'general')).findings).toEqual([])
  })

  it.each(faults)('finds %s', async (_name, ruleId, part, from, to) => {
    const { findings } = await checkFile('样例.docx', spoilt(part, from, to), 'general')
    expect(findings.map(one => one.ruleId)).toContain(ruleId)
    expect(new Set(findings.map(one => one.ruleId)).size, JSON.stringify(findings)).toBeLessThanOrEqual(2)
    for (const { message, advice, basis } of findings) {
      expect(message).toMatch(/。$/u)
      expect(advice).toMatch(/。$/u)
      expect(basis).toMatch(/^GB\/T 9704-2012 \S/u)
    }
  })

  it('tells a kind of fault once, with every paragraph that has it', async () => {
    const [part, from, to] = inStyle('Normal', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"')
    const { findings } = await checkFile('样例.docx', spoilt(part, from, to), 'general')
    const ofText = findings.filter(({ message }) => message.startsWith('正文的字体'))
    expect(ofText).toEqual([
      expect.objectContaining({
        severity: 'error',
        basis: 'GB/T 9704-2012 7.3.3',
        message: expect.stringContaining('宋体，应为仿宋'),
      }),
    ])
    expect(ofText[0]?.places.length).toBeGreaterThan(2)
    expect(ofText[0]?.places[0]?.text).toMatch(/^《临河县政务服务大厅/u)
  })

  it('reads what stands in styles, themes, lists and defaults', async () => {
    const bytes = docxBytes({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr>' +
        '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr><w:rPr><w:spacing w:val="-5"/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:name w:val="x"/><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:style>',
      body:
        paragraph('各乡镇要把防汛物资清点到村，缺多少补多少，六月底前报县应急局。', '<w:jc w:val="both"/>') +
        paragraph('值班电话二十四小时畅通，接到险情半小时内上报。', '<w:pStyle w:val="b"/>'),
    })
    const { findings } = await checkFile('样例.docx', bytes, 'general')
    const fonts = findings.filter(({ ruleId }) => ruleId === 'element-font')
    expect(fonts.map(({ message }) => message)).toEqual(['正文的字体是未指定的字体，应为仿宋。'])
    expect(findings.filter(({ ruleId }) => /indent|lines-per|characters/u.test(ruleId))).toEqual([])
  })

  it('refuses what is no Word file', async () => {
    const refused = expect.objectContaining({ code: 'file-unsupported' })
    await expect(checkFile('样例.txt', strToU8('通知'), 'general')).rejects.toEqual(refused)
  })

  it('ends with a clear error on hostile files', async () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const paragraphs = paragraph('文')
    const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><x/>'
    for (const part of ['word/styles.xml', 'word/document.xml']) {
      const bytes = docxBytes({ body: paragraphs, parts: { [part]: doctype } })
      await expect(checkFile('样例.docx', bytes, 'general')).rejects.toMatchObject({ code: 'file-damaged' })
    }
    const odd = `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/><w:rPr><w:sz w:val="1e999"/></w:rPr></w:style></w:styles>`
    const looped = docxBytes({
      body: paragraph('文', '<w:pStyle w:val="a"/><w:ind w:left="-99999999999"/>'),
      parts: { 'word/styles.xml': odd },
    })
    expect((await checkFile('样例.docx', looped, 'general')).findings.length).toBeGreaterThan(0)
  })
})

describe('a file set anew', () => {
  it('passes the check with the text that it had', async () => {
    const [part, from, to] = inStyle('Normal', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"')
    const { bytes, losses } = await conformFile('样例.docx', spoilt(part, from, to), 'general')
    expect((await checkFile('样例.docx', bytes, 'general')).findings).toEqual([])
    expect(losses.filter(one => one.includes('没有'))).toEqual([])
  })

  it('says what it does not hold', async () => {
    const math =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
    const body = `${paragraph('附图如下，请对照执行。')}<w:p><w:r><w:drawing/></w:r>${math}</w:p>`
    const { losses } = await conformFile('样例.docx', docxBytes({ body }), 'general')
    expect(losses).toEqual(expect.arrayContaining([expect.stringContaining('图片'), expect.stringContaining('公式')]))
  })
})
