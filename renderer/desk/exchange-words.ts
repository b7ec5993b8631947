import type { TakenPackage } from '../../core/contract/contract.ts'
import type { ExchangeWay } from '../../core/exchange/meeting.ts'
import type { MergeNews } from '../../core/exchange/merge-review.ts'
import { numberText } from '../panels/number-text.ts'

/** What a merging brings, as parts of a sentence; none where it brings nothing. */
export function newsParts(news: MergeNews): readonly string[] {
  const counts: readonly (readonly [number, string])[] = [
    [news.comments, '条新批注'],
    [news.replies, '条回复'],
    [news.outcomes, '条批注的处理结果'],
    [news.answers, '项审核清单'],
  ]
  const parts = counts.flatMap(([count, what]) => (count > 0 ? [`${numberText(count)} ${what}`] : []))
  return news.removed > 0 ? [...parts, `对方删去的 ${numberText(news.removed)} 条批注`] : parts
}

/** What a person should know of a merging beside what it brought, a sentence each. */
export function newsNotes({ lost, unapplied }: MergeNews): readonly string[] {
  return [
    ...(lost > 0 ? [`有 ${numberText(lost)} 条批注所指的原文已不在正文里，列在批注面板的最后。`] : []),
    ...(unapplied > 0
      ? [`有 ${numberText(unapplied)} 条修改建议对方已采纳到他的正文里，这里的正文没有改，仍列为未处理。`]
      : []),
  ]
}

/** What came of a package; `status` is the name of the move that the draft took over last, null where it took none. */
export function takenText(
  { summary, news }: TakenPackage,
  way: ExchangeWay | 'new',
  status: string | null,
): { readonly text: string; readonly details: readonly string[] } {
  const moved = status === null ? '' : `状态：${status}。`
  if (way === 'new') return { text: `已收到「${summary.title}」。${moved}`, details: [] }
  if (way === 'copy') return { text: `已另存为「${summary.title}」。${moved}`, details: [] }
  const parts = way === 'merge' && news ? newsParts(news) : []
  const brought = parts.length > 0 ? `：${parts.join('、')}` : ''
  const what =
    way === 'merge' ? `已合并到「${summary.title}」${brought}。` : `已采用对方正文，原来的正文留在版本历史里。`
  return { text: `${what}${moved}`, details: news ? newsNotes(news) : [] }
}
