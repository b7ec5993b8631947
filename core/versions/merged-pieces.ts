import type { TextDifference } from './character-difference.ts'

/** A stretch of two texts written into one another. */
export interface MergedPiece {
  readonly text: string
  readonly kind: 'same' | 'removed' | 'added'
}

/** Two compared texts as one: at each difference what the left has, then what the right has. */
export function mergedPieces({ left, right }: TextDifference): readonly MergedPiece[] {
  const merged: { text: string; kind: MergedPiece['kind'] }[] = []
  const add = (text: string, kind: MergedPiece['kind']) => {
    const last = merged.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') merged.push({ text, kind })
  }
  const olds = left.map(piece => ({ ...piece }))
  const news = right.map(piece => ({ ...piece }))
  while (olds.length > 0 || news.length > 0) {
    const [old] = olds
    const [present] = news
    if (old && !old.common) {
      add(old.text, 'removed')
      olds.shift()
    } else if (present && !present.common) {
      add(present.text, 'added')
      news.shift()
    } else {
      const length = Math.min(old?.text.length ?? 0, present?.text.length ?? 0)
      if (!old || !present || length === 0) break
      add(old.text.slice(0, length), 'same')
      old.text = old.text.slice(length)
      present.text = present.text.slice(length)
      if (old.text === '') olds.shift()
      if (present.text === '') news.shift()
    }
  }
  return merged
}
