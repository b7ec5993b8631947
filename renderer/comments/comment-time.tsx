import { ageText, clockText, dateText } from '../panels/time-text.ts'

/** When something was said, as long ago; the day and time themselves under the pointer. Milliseconds since 1970. */
export function CommentTime({ at, now }: { readonly at: number; readonly now: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={`${dateText(at)} ${clockText(at)}`}>
      {ageText(at, now)}
    </time>
  )
}
