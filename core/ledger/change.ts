/** How a figure stands to that of the year before. */
export interface Change {
  /** Negative where it fell. */
  readonly difference: number
  /** Of the earlier figure, 0.16 for a fall by 16 %; null where that was zero. Never negative. */
  readonly share: number | null
}

/** The change of a figure; null where one of the two is unknown. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null
  const difference = Math.round((now - before) * 10) / 10
  return { difference, share: before === 0 ? null : Math.abs(difference) / before }
}

/** 减少8件、下降16.0%; without the percentage where the earlier figure was zero; 与上年持平 where nothing changed. */
export function changeWords({ difference, share }: Change, unit: string): string {
  if (difference === 0) return '与上年持平'
  const [verb, way] = difference < 0 ? ['减少', '下降'] : ['增加', '上升']
  const amount = `比上年${verb}${figureText(Math.abs(difference))}${unit}`
  return share === null ? amount : `${amount}、${way}${percentText(share)}`
}

/** A share as a percentage with one decimal. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

/** A number without separators, as running text of a document has it; one decimal at most. */
export function figureText(value: number): string {
  return String(Math.round(value * 10) / 10)
}
