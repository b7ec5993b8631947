/** Factors with their values, of which one is taken each. */
export type Factors = Readonly<Record<string, readonly unknown[]>>

/** One value of each factor. */
export type Choice<F extends Factors> = { readonly [K in keyof F]: F[K][number] }

/**
 * Choices in which every value of every factor stands together with every value of every other one at least once. Greedy
 * and always the same: each new row takes, factor by factor, the value that covers most pairs not yet seen.
 */
export function pairwise<F extends Factors>(factors: F): readonly Choice<F>[] {
  const names = Object.keys(factors)
  const open = new Set<string>()
  const pairOf = (a: number, one: number, b: number, two: number) =>
    a < b ? `${a}.${one} ${b}.${two}` : `${b}.${two} ${a}.${one}`
  const sizes = names.map(name => (factors[name] as readonly unknown[]).length)
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++)
      for (let one = 0; one < (sizes[a] as number); one++)
        for (let two = 0; two < (sizes[b] as number); two++) open.add(pairOf(a, one, b, two))
  const rows: Choice<F>[] = []
  while (open.size > 0) {
    const row = new Map<number, number>()
    // A pair that nobody has yet settles the first two factors, so that every row is of use.
    for (const part of ([...open][0] as string).split(' ')) {
      const [factor = 0, value = 0] = part.split('.').map(Number)
      row.set(factor, value)
    }
    for (let factor = 0; factor < names.length; factor++) {
      if (row.has(factor)) continue
      let best = 0
      let most = -1
      for (let value = 0; value < (sizes[factor] as number); value++) {
        const covered = [...row].filter(([other, taken]) => open.has(pairOf(factor, value, other, taken))).length
        if (covered > most) [best, most] = [value, covered]
      }
      row.set(factor, best)
    }
    for (const [a, one] of row) for (const [b, two] of row) if (a < b) open.delete(pairOf(a, one, b, two))
    rows.push(
      Object.fromEntries(
        names.map((name, at) => [name, (factors[name] as readonly unknown[])[row.get(at) as number]]),
      ) as Choice<F>,
    )
  }
  return rows
}
