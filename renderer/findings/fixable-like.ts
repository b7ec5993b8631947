import { useDesk } from '../state/desk.ts'

/** How many findings of the same rule have a fix; 0 where this one has none. */
export function useFixableLike({ ruleId, fix }: { readonly ruleId: string; readonly fix?: unknown }): number {
  return useDesk(({ findings }) => {
    if (!fix) return 0
    return findings.reduce((count, finding) => (finding.ruleId === ruleId && finding.fix ? count + 1 : count), 0)
  })
}
