import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface AxeNode {
  readonly target: readonly string[]
  readonly failureSummary?: string
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly AxeNode[] }[]
}

/** Waits until no colour is on its way to another: in between, a contrast is nobody's choice. */
const settled = `Promise.allSettled(document.getAnimations()
  .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
  .map(animation => animation.finished))`

/**
 * What axe holds against the page as it stands: what is serious or critical, or outside of
 * landmarks though no menu; a line a place.
 */
export async function seriousBarriers(page: Page): Promise<readonly string[]> {
  // The window's policy forbids eval; the debugger may.
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Runtime.evaluate', { expression: `typeof axe === 'undefined' && (() => { ${source} })()` })
  const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
    expression: `${settled}.then(() => axe.run(document, { resultTypes: ["violations"] }))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await protocol.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return (result.value as AxeResult).violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'region')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
    .filter(barrier => !/^region: .*radix-popper/.test(barrier))
}
