import { Fragment } from 'react'
import type { Span } from '../../core/text/span.ts'

/** A text with stretches of it marked: UTF-16 offsets, in order and apart. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  let at = 0
  return (
    <>
      {marks.map(({ from, to }) => {
        const before = text.slice(at, from)
        at = to
        return (
          <Fragment key={from}>
            {before}
            <mark>{text.slice(from, to)}</mark>
          </Fragment>
        )
      })}
      {text.slice(at)}
    </>
  )
}
