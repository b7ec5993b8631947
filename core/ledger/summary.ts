import { changeOf, changeWords, figureText, percentText } from './change.ts'
import type { LedgerScope } from './entry.ts'
import { averageCharacters, overShare, repeatedShare, type Tally } from './tally.ts'
import type { YearLedger } from './year-ledger.ts'

const openings: Readonly<Record<LedgerScope, string>> = {
  final: '印发文件',
  passed: '通过和定稿文件',
  all: '起草文件',
}

/**
 * The year in a few sentences that can stand in a report: how many documents and pages fewer, how long they are, how many
 * are too long, how much is repeated, and the minutes of speeches. What nobody knows is left out.
 */
export function ledgerSummary(now: YearLedger, before: YearLedger, scope: LedgerScope): string {
  const papers = now.papers && papersPart(now.papers, before.papers)
  const speeches =
    now.speeches && now.speeches.documents + (before.speeches?.documents ?? 0) > 0
      ? speechesPart(now.speeches, before.speeches)
      : null
  const parts = [papers && `${openings[scope]}${papers}`, speeches && `会议讲话、发言等材料${speeches}`].filter(Boolean)
  if (parts.length === 0) return `${now.year}年还没有可以统计的稿件。`
  return `${now.year}年${parts.join('；')}。`
}

function papersPart(now: Tally, before: Tally | null): string {
  const average = averageCharacters(now)
  const over = overShare(now)
  const repeated = repeatedShare(now)
  return [
    figurePart(now.documents, before?.documents ?? null, '件'),
    now.pages !== null && `；共${figurePart(now.pages, before?.pages ?? null, '页')}`,
    average !== null && `；平均每件${figurePart(average, before && averageCharacters(before), '字')}`,
    over === 0 && '；没有超过篇幅规定的文件',
    over !== null && over > 0 && `；超过篇幅规定的${figureText(now.over ?? 0)}件，占有规定文件的${percentText(over)}`,
    repeated !== null && `；与已有材料重复的文字占${percentText(repeated)}`,
  ]
    .filter(part => part !== false)
    .join('')
}

function speechesPart(now: Tally, before: Tally | null): string {
  const documents = figurePart(now.documents, before?.documents ?? null, '篇')
  if (now.minutes === null) return documents
  return `${documents}；共${figurePart(now.minutes, before?.minutes ?? null, '分钟')}`
}

/** 42件，比上年减少8件、下降16.0%; the figure alone where the earlier one is unknown or the year had none. */
function figurePart(now: number, before: number | null, unit: string): string {
  const change = changeOf(now, before)
  const figure = `${figureText(now)}${unit}`
  return change ? `${figure}，${changeWords(change, unit)}` : figure
}
