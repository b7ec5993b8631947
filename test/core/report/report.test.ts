import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { brokenLimits, type ReviewReport } from '../../../core/report/report.ts'
import { reportDocx } from '../../../core/report/report-docx.ts'
import { reportHtml } from '../../../core/report/report-html.ts'
import { reportParts } from '../../../core/report/report-parts.ts'
import { commentThreads, withComment, withReply } from '../../../core/review/comments.ts'

const hostile = '<script>alert(1)</script>&"“文”\u0000\ud800\ufffe'

const draft: DraftContent = {
  version: 3,
  genre: 'remarks',
  fields: {},
  blocks: [
    { type: 'title', children: [{ text: '在座谈会上的发言' }] },
    { type: 'paragraph', children: [{ text: '我们把渡口逐一登记，责任到人。' }] },
  ],
}

function reportOf(change: Partial<ReviewReport> = {}): ReviewReport {
  const commented = withReply(
    withComment(draft, { id: 'a', author: '林审核', at: 0, text: '写明数字。', replacement: '十二个渡口' }, [
      { block: 1, from: 3, to: 5 },
    ]),
    'a',
    { author: '周敏', at: 60_000, text: '已核实。' },
  )
  const { counts, limits } = lintDraft(draft)
  return {
    title: '在座谈会上的发言',
    content: draft,
    file: '发言.docx',
    hash: 'a'.repeat(64),
    reviewer: '林审核',
    date: '2026年4月8日',
    counts,
    limits,
    findings: [
      { severity: 'error', ruleId: 'no-placeholder', message: '还没有填写。', paragraph: 2, words: '某某', basis: '' },
    ],
    repetition: {
      coverage: 0.125,
      sources: [{ title: '渡口管理办法', characters: 40, share: 0.125 }],
      passages: [
        { words: '渡口逐一登记', source: '渡口应当逐一登记', title: '渡口管理办法', identity: 0.9, addsNothing: true },
      ],
    },
    threads: commentThreads(commented),
    checklist: [{ point: 'wording', answer: 'unmet', remark: '数字没有核实', author: '林审核', at: 0 }],
    moves: [
      { from: 'drafting', to: 'submitted', author: '周敏', at: 0, reason: '' },
      { from: 'submitted', to: 'returned', author: '林审核', at: 3_600_000, reason: '请核实数字。' },
    ],
    ...change,
  }
}

const clock = () => 480
const html = (report: ReviewReport) => reportHtml(report.title, reportParts(report, clock))

it('tells length with its basis, sources side by side, comments, checklist, moves and the conclusion', () => {
  const page = html(reportOf())
  for (const words of [
    '在座谈会上的发言',
    '林审核',
    '12.5%',
    '渡口管理办法',
    '90.0%，没有新的措施',
    '第 2 段',
    '建议改为：十二个渡口',
    '周敏回复：已核实。',
    '1970年1月1日 08:00',
    '1970年1月1日 09:00',
    '退回：请核实数字。',
    '数字没有核实',
    '不符合',
    '篇幅在限额内；检查发现错误 1 处；审核清单 1 项不符合；1 条意见没有处理。',
  ])
    expect(page).toContain(words)
  expect(page).toMatch(/限额<\/th>.*依据<\/th>/s)
})

it('leaves room for the hand where nothing was decided or compared', () => {
  const page = html(reportOf({ moves: [], repetition: null, checklist: [], threads: [], findings: [] }))
  expect(page).toContain('□通过　　□退回，理由：')
  expect(page).toContain('□符合\n□不符合\n□不涉及')
  expect(page).toContain('没有与资料库比对。')
  expect(page).toContain('没有批注。')
  expect(page).toContain('审核人：')
})

it('shows the beginning of a long paragraph that is marked, and all of a short one', () => {
  const marked = (words: string) =>
    html(reportOf({ findings: [{ severity: 'info', ruleId: 'x', message: '过长。', paragraph: 1, words }] }))
  expect(marked('甲'.repeat(60))).toContain(`<td>${'甲'.repeat(60)}</td>`)
  expect(marked('甲'.repeat(61))).toContain(`<td>${'甲'.repeat(59)}…</td>`)
})

it('says by how much a limit is broken', () => {
  const report = reportOf({ counts: { ...reportOf().counts, minutes: 9.1 } })
  expect(brokenLimits(report).map(({ kind }) => kind)).toContain('minutes')
  expect(html(report)).toContain('超过 4.1 分钟')
})

it('shows any text as text, and lets nothing run or be fetched', () => {
  const report = reportOf({ title: hostile, reviewer: hostile, file: hostile })
  const page = html({
    ...report,
    findings: [{ severity: 'info', ruleId: 'x', message: hostile, paragraph: null, words: hostile }],
  })
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;“文”')
  expect(page.isWellFormed() && !page.includes('\u0000') && !page.includes('\ufffe')).toBe(true)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).not.toMatch(/https?:|src=|href=|@import|url\(/)
})

it('is a Word file of the same words, the same bytes each time, that tells nothing of its maker', async () => {
  const parts = reportParts(reportOf({ title: hostile }), clock)
  const bytes = await reportDocx(parts)
  expect(await reportDocx(parts)).toEqual(bytes)
  const entries = unzipSync(bytes)
  const text = (name: string) => new TextDecoder().decode(entries[name])
  expect(text('word/document.xml')).toContain('渡口应当逐一登记')
  expect(text('word/document.xml')).toContain('w:tblHeader')
  expect(text('word/document.xml')).toContain('&lt;script&gt;')
  expect(text('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/)
  expect(Object.keys(entries).filter(name => text(name).includes('TargetMode="External"'))).toEqual([])
})

it('leaves out what is not chosen, and counts the headings on', () => {
  const headings = (sections?: Parameters<typeof reportParts>[2]) =>
    reportParts(reportOf(), clock, sections).flatMap(part => (part.kind === 'heading' ? [part.text] : []))
  expect(headings()).toEqual([
    '一、篇幅',
    '二、与已有文件重复',
    '三、检查发现',
    '四、批注和修改建议',
    '五、审核清单',
    '六、流转记录',
    '七、审核意见',
  ])
  expect(headings(['checklist', 'comments'])).toEqual([
    '一、篇幅',
    '二、批注和修改建议',
    '三、审核清单',
    '四、审核意见',
  ])
  expect(reportParts(reportOf(), clock, []).at(-1)?.kind).toBe('signatures')
})

it('tells no decision of an earlier round once the draft was sent again', () => {
  const [sent, returned] = reportOf().moves
  if (!sent || !returned) throw new Error('No moves')
  const page = html(reportOf({ moves: [sent, returned, { ...sent, from: 'returned', at: 7_200_000 }] }))
  expect(page).toContain('□通过　　□退回，理由：')
  expect(page).not.toContain('退回：请核实数字。')
})

it('begins every report of several on a page of its own', async () => {
  const parts = reportParts(reportOf(), clock)
  const bytes = await reportDocx([...parts, ...parts])
  const body = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
})
