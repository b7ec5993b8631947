import type { Browser, Page } from 'playwright-core'
import { createDraft, openDraft, select } from '../../e2e/support/desk.ts'
import { percentile } from '../percentile.ts'
import { draftOf } from './app-draft.ts'
import { checkGoal } from './goals.ts'
import { type TimedPage, timed, typeKeys } from './measure.ts'
import { peerText } from './peer-text.ts'
import { openPeer, type PeerName, peers } from './peers.ts'

const rounds = 3

export interface Series {
  /** UTF-16 units. */
  readonly characters: number
  readonly keysPerRound: number
  /** Peers that are too slow at this length for a person to wait for are left out. */
  readonly others?: readonly PeerName[]
  /** Whether the 95th of our own is good, beside that of the bare contenteditable. Milliseconds. */
  readonly isGood: (own: number, bare: number) => boolean
  readonly goal: string
}

/**
 * Types into the app and its peers by turns, all holding the same text, prints what a key took in each, and checks the
 * goal. `app` is a window on a running shell, `stalled` one on another, whose linter stands still for 500 ms at every
 * change.
 */
export async function typingSpeed(browser: Browser, app: Page, stalled: Page, series: Series): Promise<void> {
  const { characters, keysPerRound, goal, isGood } = series
  const text = peerText(characters)
  for (const page of [app, stalled]) await createDraft(page, draftOf(text.paragraphs))
  const windows = new Map<string, TimedPage>()
  for (const name of series.others ?? (Object.keys(peers) as PeerName[])) {
    windows.set(name, await timed(await openPeer(browser, name, text)))
  }
  const block = (text.paragraphs.length >> 1) + 1
  const length = text.paragraphs[block - 1]?.length ?? 0
  for (const [name, page] of [
    ['Jianwen', app],
    ['Jianwen, stalled', stalled],
  ] as const) {
    await page.bringToFront()
    await page.reload()
    await openDraft(page)
    await page.getByText('待补').first().waitFor({ timeout: 60_000 })
    await select(page, [block, length], [block, length])
    windows.set(name, await timed(page))
  }
  console.log(`\n${characters.toLocaleString('en')} characters, ${text.paragraphs.length} findings or more`)
  for (let round = 0; round < rounds; round++) for (const one of windows.values()) await typeKeys(one, keysPerRound)

  const bare = windows.get('contenteditable') as TimedPage
  for (const [name, { times }] of windows) {
    const share = (at: number) => percentile(times.paints, at)
    const ratio = share(0.95) / percentile(bare.times.paints, 0.95)
    const thread = times.thread / times.paints.length
    console.log(
      `${name.padEnd(18)}key to paint p50 ${figure(share(0.5))} p95 ${figure(share(0.95))} ms  thread ${figure(thread)} ms a key  p95 to contenteditable ${ratio.toFixed(2)}`,
    )
  }
  for (const name of ['Jianwen', 'Jianwen, stalled']) {
    const own = percentile(windows.get(name)?.times.paints ?? [], 0.95)
    const other = percentile(bare.times.paints, 0.95)
    checkGoal(`${name}, ${goal}`, isGood(own, other), `${own.toFixed(1)} ms, contenteditable ${other.toFixed(1)} ms`)
  }
  for (const [name, { page }] of windows) if (!name.startsWith('Jianwen')) await page.context().close()
}

function figure(milliseconds: number): string {
  return milliseconds.toFixed(1).padStart(6)
}
