import { genreSpec } from '../document/genres.ts'
import { limitUnits } from '../lint/limits.ts'
import type { ReportPart } from './parts.ts'
import { brokenLimits, countOf, type ReviewReport } from './report.ts'
import { numberText, percentText } from './report-text.ts'

/**
 * The parts of a summary (审核汇总) of several drafts, a row each in the order given; `unread` names what could not be
 * read. Files are told by their names, drafts of the program by their titles alone.
 */
export function summaryParts(
  reports: readonly ReviewReport[],
  unread: readonly { readonly path: string; readonly reason: string }[],
  date: string,
): readonly ReportPart[] {
  const over = reports.filter(report => brokenLimits(report).length > 0)
  const withErrors = reports.filter(report => countOf(report, 'error') > 0)
  const sum = (kind: 'characters' | 'pages') => numberText(reports.reduce((all, { counts }) => all + counts[kind], 0))
  const isOfFiles = reports.some(({ file }) => file !== undefined)
  const said = `共 ${numberText(reports.length)} 份、${sum('characters')} 字、${sum('pages')} 页，篇幅超过限额 ${numberText(over.length)} 份，有错误 ${numberText(withErrors.length)} 份。`
  return [
    { kind: 'title', text: '审核汇总', under: date },
    { kind: 'text', text: said },
    {
      kind: 'table',
      columns: [
        ...(isOfFiles ? [{ label: '文件', width: 18 }] : [{ label: '序号', width: 7, isNumber: true as const }]),
        { label: '标题', width: isOfFiles ? 19 : 30 },
        { label: '文种', width: 9 },
        { label: '字数', width: 9, isNumber: true },
        { label: '页数', width: 7, isNumber: true },
        { label: '分钟', width: 7, isNumber: true },
        { label: '超过限额', width: 12 },
        { label: '重复', width: 9, isNumber: true },
        { label: '错误／提醒', width: 10, isNumber: true },
      ],
      rows: reports.map((report, at) => [
        isOfFiles ? (report.file ?? '') : numberText(at + 1),
        report.title,
        genreSpec(report.content.genre).name,
        numberText(report.counts.characters),
        numberText(report.counts.pages),
        numberText(report.counts.minutes),
        brokenLimits(report)
          .map(({ kind, value }) => `${numberText(value)} ${limitUnits[kind]}`)
          .join('、') || '—',
        report.repetition ? percentText(report.repetition.coverage) : '—',
        `${countOf(report, 'error')}／${countOf(report, 'warning')}`,
      ]),
      empty: '没有稿件。',
    },
    ...(unread.length === 0
      ? []
      : ([
          { kind: 'heading', text: isOfFiles ? '没有读出的文件' : '没有读出的稿件' },
          {
            kind: 'table',
            columns: [
              { label: isOfFiles ? '文件' : '稿件', width: 40 },
              { label: '原因', width: 60 },
            ],
            rows: unread.map(({ path, reason }) => [path, reason]),
            empty: '',
          },
        ] satisfies readonly ReportPart[])),
  ]
}
