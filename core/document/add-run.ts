import type { TextRun } from './draft.ts'

/** Whether two runs look alike and bear the same comments, so that their texts may stand in one. */
export function isSameLook(a: TextRun, b: TextRun): boolean {
  return (a.bold === true) === (b.bold === true) && isSameIds(a.comments, b.comments)
}

/** Adds a run to a line of them, joined to the last one where both look alike. A run without text is left out. */
export function addRun(runs: TextRun[], run: TextRun): void {
  if (run.text === '') return
  const last = runs.at(-1)
  if (last && isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(withText(run, run.text))
}

/** A run of this look with another text. Nothing is kept that says nothing. */
export function withText({ bold, comments }: TextRun, text: string): TextRun {
  return { text, ...(bold && { bold }), ...(comments && comments.length > 0 && { comments }) }
}

/** Whether two lists of ids hold the same; a list that is absent is empty. */
export function isSameIds(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
