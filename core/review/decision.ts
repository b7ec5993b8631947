import { checklistPoints } from '../document/checklist.ts'
import { type Comment, commentPlaces } from '../document/comment.ts'
import type { DraftContent } from '../document/draft.ts'
import { statusLogLimits } from '../document/status-log.ts'
import { openComments } from './comments.ts'

/** How many open comments a reason names one by one, and how much of each it quotes, in UTF-16 units. */
const mostNamed = 20
const longestQuote = 24
const longestSaid = 120

/** The points of the checklist that are not met, with what was remarked, and those that nobody has answered. */
export function checklistState({ checklist = [] }: Pick<DraftContent, 'checklist'>) {
  const byPoint = new Map(checklist.map(tick => [tick.point, tick]))
  return {
    answered: checklistPoints.filter(({ id }) => byPoint.has(id)).length,
    unanswered: checklistPoints.filter(({ id }) => !byPoint.has(id)),
    unmet: checklistPoints.flatMap(({ id, name }) => {
      const tick = byPoint.get(id)
      return tick?.answer === 'unmet' ? [{ id, name, remark: tick.remark.trim() }] : []
    }),
  } as const
}

/** What speaks against letting a draft pass, a sentence each; it may pass all the same. `errors` counts errors found in it. */
export function passDoubts(content: Pick<DraftContent, 'comments' | 'checklist'>, errors: number): readonly string[] {
  const { unanswered, unmet } = checklistState(content)
  const open = openComments(content).length
  return [
    ...(unmet.length > 0 ? [`审核清单有 ${unmet.length} 项不符合：${namesOf(unmet)}。`] : []),
    ...(unanswered.length > 0 ? [`审核清单还有 ${unanswered.length} 项没有填写：${namesOf(unanswered)}。`] : []),
    ...(open > 0 ? [`还有 ${open} 条批注或修改建议没有处理。`] : []),
    ...(errors > 0 ? [`检查还有 ${errors} 处错误。`] : []),
  ]
}

function namesOf(points: readonly { readonly name: string }[]): string {
  return points.map(({ name }) => name).join('、')
}

/**
 * What a return may say (article 21): the points that are not met and the comments that are open, numbered, for the
 * reviewer to put right. Empty where there is neither. At most `statusLogLimits.reason` UTF-16 units.
 */
export function returnReason(content: Pick<DraftContent, 'blocks' | 'comments' | 'checklist'>): string {
  const open = openComments(content)
  const places = commentPlaces(content.blocks)
  const points = checklistState(content).unmet.map(({ name, remark }) => `${name}不符合${remark ? `：${remark}` : ''}`)
  const named = open.slice(0, mostNamed).map(comment => {
    const block = places.get(comment.id)?.[0]?.block
    const place = block === undefined ? '' : `第${block + 1}段`
    return `${place}“${shortened(comment.quote, longestQuote)}”：${said(comment)}`
  })
  const rest = open.length - named.length
  const items = [...points, ...named]
  const lines = items.map((item, at) => `${at + 1}．${ended(item)}`)
  if (rest > 0) lines.push(`另有 ${rest} 条批注，见稿件。`)
  return shortened(lines.join('\n'), statusLogLimits.reason)
}

function said({ text, replacement }: Comment): string {
  const words = shortened(text.trim().replaceAll(/\s+/g, ' '), longestSaid)
  if (replacement === undefined) return words
  const change = replacement === '' ? '建议删去' : `建议改为“${shortened(replacement, longestSaid)}”`
  return words === '' ? change : `${words}（${change}）`
}

function ended(text: string): string {
  return /[。！？；]$/.test(text) ? text : `${text}。`
}

/** Text of at most so many UTF-16 units; what is cut off shows as an ellipsis. */
function shortened(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}
