import { useEffect, useState } from 'react'

type RuleName = typeof import('./rule-name.ts').ruleName

let loaded: RuleName | null = null

const unnamed: RuleName = () => '其他问题'

/** Fetches the names of rules with the rules themselves, which the window starts without: the checker has its own. */
export async function loadRuleName(): Promise<void> {
  loaded = (await import('./rule-name.ts')).ruleName
}

/** What rules are called, where that is wanted; until the names have come, all go by one. */
export function useRuleName(isWanted: boolean): RuleName {
  const [ruleName, setRuleName] = useState(() => loaded ?? unnamed)
  useEffect(() => {
    if (!isWanted || ruleName !== unnamed) return
    // Without the service the names stay away, and the groups stand under the common one.
    loadRuleName().then(
      () => setRuleName(() => loaded ?? unnamed),
      () => {},
    )
  }, [isWanted, ruleName])
  return ruleName
}
