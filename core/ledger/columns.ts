import { changeOf } from './change.ts'
import { averageCharacters, overShare, repeatedShare, type Tally } from './tally.ts'

/** What a cell holds: a whole number, minutes with one decimal, a share from 0 to 1, or a difference with its sign. */
export type FigureKind = 'count' | 'minutes' | 'share' | 'difference'

/** The figures of something in the two years that are compared. */
export interface TallyPair {
  readonly now: Tally | null
  readonly before: Tally | null
}

/** A column of the tables by genre and by month. */
export interface LedgerColumn {
  readonly id: string
  /** The heading over neighbouring columns. */
  readonly group: string
  readonly when: 'now' | 'before' | 'change'
  readonly kind: FigureKind
  readonly value: (pair: TallyPair) => number | null
}

type Figure = (tally: Tally) => number | null

const known = (tally: Tally | null, figure: Figure) => (tally ? figure(tally) : null)

function yearColumns(id: string, group: string, kind: FigureKind, figure: Figure, hasChange = false) {
  const columns: LedgerColumn[] = [
    { id: `${id}-now`, group, when: 'now', kind, value: ({ now }) => known(now, figure) },
    { id: `${id}-before`, group, when: 'before', kind, value: ({ before }) => known(before, figure) },
  ]
  if (!hasChange) return columns
  const value = ({ now, before }: TallyPair) => changeOf(known(now, figure), known(before, figure))?.difference ?? null
  return [...columns, { id: `${id}-change`, group, when: 'change', kind: 'difference', value } as const]
}

/** The columns behind the name of a genre or a month. */
export const ledgerColumns: readonly LedgerColumn[] = [
  ...yearColumns('documents', '件数', 'count', ({ documents }) => documents, true),
  ...yearColumns('pages', '页数', 'count', ({ pages }) => pages, true),
  ...yearColumns('characters', '字数', 'count', ({ characters }) => characters),
  ...yearColumns('average', '平均字数', 'count', averageCharacters),
  ...yearColumns('over', '超限比例', 'share', overShare),
  ...yearColumns('repeated', '重复比例', 'share', repeatedShare),
  ...yearColumns('minutes', '讲话分钟', 'minutes', ({ minutes }) => minutes),
]

/** The words over a column: its year, or 增减. */
export function columnTitle({ when }: LedgerColumn, year: number): string {
  return when === 'change' ? '增减' : `${when === 'now' ? year : year - 1}年`
}
