import { checklistAnswerNames, checklistPoints } from '../document/checklist.ts'
import { statusNames } from '../document/draft-status.ts'
import { genreSpec } from '../document/genres.ts'
import { moveNames } from '../document/status-log.ts'
import { basisText, type LimitKind, limitUnits } from '../lint/limits.ts'
import type { Severity } from '../lint/rule.ts'
import type { CommentThread } from '../review/comments.ts'
import type { ReportPart } from './parts.ts'
import { brokenLimits, countOf, decisionOf, type ReviewReport } from './report.ts'
import { type ReportSection, reportSections } from './report-sections.ts'
import { dayAndTime, numberText, percentText, shortened } from './report-text.ts'

/** How a clock on the wall stands to UTC at a time, in minutes: a report tells times as people there read them. */
export type ClockOffset = (at: number) => number

const kindNames: Readonly<Record<LimitKind, string>> = { characters: '字数', pages: '页数', minutes: '时长' }

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' }

const outcomeNames = { resolved: '已解决', accepted: '已采纳', refused: '未采纳' } as const

/** The most characters of marked words that are shown. */
const longestWords = 60

const headings: Readonly<Record<ReportSection | 'length' | 'conclusion', string>> = {
  length: '篇幅',
  repetition: '与已有文件重复',
  findings: '检查发现',
  comments: '批注和修改建议',
  checklist: '审核清单',
  moves: '流转记录',
  conclusion: '审核意见',
}

const ordinals = '一二三四五六七'

/**
 * The parts of a review report, from its cover to the place for signatures, with those sections that are chosen. Length
 * and conclusion are always there; a log without moves is not.
 */
export function reportParts(
  report: ReviewReport,
  clock: ClockOffset,
  chosen: readonly ReportSection[] = reportSections,
): readonly ReportPart[] {
  const told = chosen.filter(section => section !== 'moves' || report.moves.length > 0)
  const sections: readonly (keyof typeof headings)[] = [
    'length',
    ...reportSections.filter(section => told.includes(section)),
    'conclusion',
  ]
  return [
    { kind: 'title', text: '审核报告', under: report.title },
    { kind: 'facts', rows: cover(report) },
    ...sections.flatMap((section, at): readonly ReportPart[] => [
      { kind: 'heading', text: `${ordinals[at]}、${headings[section]}` },
      ...sectionParts(section, report, clock),
    ]),
  ]
}

function sectionParts(section: keyof typeof headings, report: ReviewReport, clock: ClockOffset): readonly ReportPart[] {
  switch (section) {
    case 'length':
      return lengthParts(report)
    case 'repetition':
      return repetitionParts(report)
    case 'findings':
      return findingParts(report)
    case 'comments':
      return commentParts(report.threads, clock)
    case 'checklist':
      return checklistParts(report)
    case 'moves':
      return moveParts(report, clock)
    case 'conclusion':
      return conclusionParts(report)
  }
}

function cover(report: ReviewReport): readonly (readonly [string, string])[] {
  const { genre, fields } = report.content
  const last = report.moves.at(-1)
  const drafter = report.moves.find(({ to }) => to === 'submitted')?.author ?? ''
  const rows: readonly (readonly [string, string])[] = [
    ['文种', genreSpec(genre).name],
    ['发文字号', fields.documentNumber ?? ''],
    ['来源文件', report.file ?? ''],
    ['送审人', drafter],
    ['审核人', report.reviewer],
    ['状态', last ? statusNames[last.to] : ''],
    ['报告日期', report.date],
    ['稿件指纹', report.hash.slice(0, 16)],
  ]
  return rows.filter(([, value]) => value !== '')
}

function lengthParts({ counts, limits }: ReviewReport): readonly ReportPart[] {
  const rows = limits.map(limit => {
    const used = counts[limit.kind]
    const unit = limitUnits[limit.kind]
    const over = used - limit.value
    const state = over > 0 ? `超过 ${numberText(over)} ${unit}` : '在限额内'
    return [
      kindNames[limit.kind],
      `${numberText(used)} ${unit}`,
      `${numberText(limit.value)} ${unit}`,
      state,
      basisText(limit.basis),
    ]
  })
  const all = `字数 ${numberText(counts.characters)}，页数 ${numberText(counts.pages)}，朗读约 ${numberText(counts.minutes)} 分钟，段落 ${numberText(counts.paragraphs)}。`
  return [
    { kind: 'text', text: all },
    {
      kind: 'table',
      columns: [
        { label: '项目', width: 10 },
        { label: '实际', width: 14 },
        { label: '限额', width: 14 },
        { label: '结论', width: 18 },
        { label: '依据', width: 44 },
      ],
      rows,
      empty: '这一文种没有篇幅限额。',
    },
  ]
}

function repetitionParts({ repetition }: ReviewReport): readonly ReportPart[] {
  if (!repetition) return [{ kind: 'text', text: '没有与资料库比对。' }]
  const { coverage, sources, passages } = repetition
  return [
    { kind: 'text', text: `与资料库连续相同 13 字以上的内容占 ${percentText(coverage)}。` },
    {
      kind: 'table',
      columns: [
        { label: '重复最多的文件', width: 64 },
        { label: '字数', width: 18, isNumber: true },
        { label: '占本稿', width: 18, isNumber: true },
      ],
      rows: sources.map(({ title, characters, share }) => [title, numberText(characters), percentText(share)]),
      empty: '没有发现重复的文件。',
    },
    {
      kind: 'table',
      columns: [
        { label: '本稿', width: 42 },
        { label: '已有文件', width: 42 },
        { label: '相同', width: 16 },
      ],
      rows: passages.map(({ words, source, title, identity, addsNothing }) => [
        words,
        `${source}\n——${title}`,
        `${percentText(identity)}${addsNothing ? '，没有新的措施' : ''}`,
      ]),
      empty: '没有需要提醒的重复段落。',
    },
  ]
}

function findingParts(report: ReviewReport): readonly ReportPart[] {
  const { findings, repetition } = report
  const repeated = repetition?.passages.length ?? 0
  return [
    {
      kind: 'text',
      text: `错误 ${countOf(report, 'error')} 处，提醒 ${countOf(report, 'warning')} 处，提示 ${countOf(report, 'info')} 处。${
        repeated > 0 ? `另有与已有文件重复的 ${numberText(repeated)} 处，不在这里重列。` : ''
      }`,
    },
    {
      kind: 'table',
      columns: [
        { label: '位置', width: 12 },
        { label: '程度', width: 8 },
        { label: '原文', width: 24 },
        { label: '说明', width: 35 },
        { label: '依据', width: 21 },
      ],
      rows: findings.map(({ paragraph, severity, words, message, basis }) => [
        paragraph === null ? '全文' : `第 ${paragraph} 段`,
        severityNames[severity],
        shortened(words, longestWords),
        message,
        basis ?? '',
      ]),
      empty: '没有发现问题。',
    },
  ]
}

function commentParts(threads: readonly CommentThread[], clock: ClockOffset): readonly ReportPart[] {
  return [
    {
      kind: 'table',
      columns: [
        { label: '原文', width: 26 },
        { label: '意见', width: 43 },
        { label: '提出', width: 21 },
        { label: '处理', width: 10 },
      ],
      rows: threads.map(({ comment, places, words }) => {
        const { author, at, text, quote, replacement, replies = [], outcome } = comment
        const change = replacement === undefined ? [] : [replacement === '' ? '建议删去。' : `建议改为：${replacement}`]
        const answers = replies.map(reply => `${reply.author || '未署名'}回复：${reply.text}`)
        return [
          places.length > 0 ? words : `${quote}（原文已删除）`,
          [...(text === '' ? [] : [text]), ...change, ...answers].join('\n'),
          `${author || '未署名'}\n${dayAndTime(at, clock(at))}`,
          outcome ? outcomeNames[outcome.kind] : '未处理',
        ]
      }),
      empty: '没有批注。',
    },
  ]
}

function checklistParts({ checklist }: ReviewReport): readonly ReportPart[] {
  return [
    { kind: 'note', text: '依据《党政机关公文处理工作条例》第二十条。' },
    {
      kind: 'table',
      columns: [
        { label: '审核重点', width: 56 },
        { label: '结论', width: 14 },
        { label: '说明', width: 30 },
      ],
      rows: checklistPoints.map(({ id, text }) => {
        const tick = checklist.find(({ point }) => point === id)
        return [text, tick ? checklistAnswerNames[tick.answer] : '□符合\n□不符合\n□不涉及', tick?.remark ?? '']
      }),
      empty: '',
    },
  ]
}

function moveParts({ moves }: ReviewReport, clock: ClockOffset): readonly ReportPart[] {
  return [
    {
      kind: 'table',
      columns: [
        { label: '时间', width: 28 },
        { label: '办理', width: 12 },
        { label: '办理人', width: 16 },
        { label: '理由', width: 44 },
      ],
      rows: moves.map(({ at, to, author, reason }) => [dayAndTime(at, clock(at)), moveNames[to], author, reason]),
      empty: '',
    },
  ]
}

function conclusionParts(report: ReviewReport): readonly ReportPart[] {
  const decision = decisionOf(report.moves)
  const said = decision
    ? `${moveNames[decision.to]}${decision.reason === '' ? '。' : `：${decision.reason}`}`
    : '□通过　　□退回，理由：'
  return [
    { kind: 'note', text: `${doubtsOf(report).join('；')}。` },
    { kind: 'strong', text: said },
    { kind: 'signatures', labels: ['审核人', '日期'] },
  ]
}

/** What whoever decides should have before their eyes. */
function doubtsOf(report: ReviewReport): readonly string[] {
  const broken = [...new Set(brokenLimits(report).map(({ kind }) => kindNames[kind]))]
  const errors = countOf(report, 'error')
  const unmet = report.checklist.filter(({ answer }) => answer === 'unmet').length
  const open = report.threads.filter(({ comment }) => comment.outcome === undefined).length
  return [
    broken.length > 0 ? `${broken.join('、')}超过限额` : '篇幅在限额内',
    ...(errors > 0 ? [`检查发现错误 ${numberText(errors)} 处`] : []),
    ...(unmet > 0 ? [`审核清单 ${numberText(unmet)} 项不符合`] : []),
    ...(open > 0 ? [`${numberText(open)} 条意见没有处理`] : []),
  ]
}
