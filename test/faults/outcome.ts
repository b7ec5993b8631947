/** What many runs of one fault came to. */
export interface Outcome {
  readonly runs: number
  /** Milliseconds until the person was told, in any order; none for faults of which nothing need be told. */
  readonly told: readonly number[]
  readonly complaints: readonly string[]
}

/** How many complaints of one fault are printed. */
const mostComplaints = 20

/** Prints what the runs of a fault came to in one line, after its complaints; the process ends with 1 where there are any. */
export function printOutcome(name: string, { runs, told, complaints }: Outcome): void {
  for (const complaint of complaints.slice(0, mostComplaints)) console.log(`✗ ${name} ${complaint}`)
  const sorted = told.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
  const times = told.length > 0 ? `，告知 p50 ${at(0.5)}、p95 ${at(0.95)}、最长 ${at(1)} 毫秒` : ''
  console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name} ${runs} 次：${complaints.length} 处有误${times}`)
  if (complaints.length > 0) process.exitCode = 1
}
