import type { BlockFinding, LiveFinding } from './block-findings.ts'

/**
 * The findings of a block as they stood, to be known again among those that stand now. Each is given out once; the cost
 * does not grow with the number of the others, for a paragraph may have thousands.
 */
export class EarlierFindings {
  readonly #byPlace = new Map<string, LiveFinding[]>()
  /** The last comes first. */
  readonly #byMessage = new Map<string, LiveFinding[]>()
  readonly #taken = new Set<LiveFinding>()

  constructor(findings: readonly LiveFinding[]) {
    for (const finding of findings) add(this.#byPlace, placeKey(finding), finding)
    for (const finding of findings.toReversed()) add(this.#byMessage, messageKey(finding), finding)
  }

  /** Which of them a finding of the same rule is: one that says the same at the same place, else either. */
  take(finding: BlockFinding): LiveFinding | undefined {
    const here = (this.#byPlace.get(placeKey(finding)) ?? []).filter(one => !this.#taken.has(one))
    const found = here.find(one => one.message === finding.message) ?? here[0] ?? this.#saying(finding)
    if (found) this.#taken.add(found)
    return found
  }

  #saying(finding: BlockFinding): LiveFinding | undefined {
    const alike = this.#byMessage.get(messageKey(finding)) ?? []
    while (this.#taken.has(alike.at(-1) as LiveFinding)) alike.pop()
    return alike.at(-1)
  }
}

function placeKey({ ruleId, at }: BlockFinding): string {
  return `${ruleId} ${at.from}`
}

function messageKey({ ruleId, message }: BlockFinding): string {
  return `${ruleId} ${message}`
}

function add(groups: Map<string, LiveFinding[]>, key: string, finding: LiveFinding): void {
  const group = groups.get(key)
  if (group) group.push(finding)
  else groups.set(key, [finding])
}
