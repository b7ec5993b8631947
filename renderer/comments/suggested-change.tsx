import { commonEnds } from '../../core/review/replace-words.ts'
import type { Suggestion } from '../../core/review/suggestions.ts'

/** How much of what stays is shown beside a change, in characters. */
const beside = 12

/** What a suggestion takes out and puts in, marked by shape as well as by colour, with a few words around it. */
export function SuggestedChange({ comment }: { readonly comment: Suggestion }) {
  const { quote, replacement } = comment
  const { start, end } = commonEnds(quote, replacement)
  const before = quote.slice(0, start)
  const behind = quote.slice(quote.length - end)
  const out = quote.slice(start, quote.length - end)
  const put = replacement.slice(start, replacement.length - end)
  return (
    <span className="comment-change">
      <span className="comment-change-name">{put === '' ? '建议删去' : out === '' ? '建议加上' : '建议改为'}</span>
      {[...before].slice(-beside).join('')}
      {out !== '' && <del>{out}</del>}
      {put !== '' && <ins>{put}</ins>}
      {[...behind].slice(0, beside).join('')}
    </span>
  )
}
