import type { Page } from 'playwright-core'

/** Notes every save state that the status bar shows from now on; read with the returned function. */
export async function watchSaveStates(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    const bar = document.querySelector('footer') as HTMLElement
    const note = () => {
      const state = /已保存|保存中|保存失败/.exec(bar.textContent ?? '')?.[0]
      if (state && state !== seen.at(-1)) seen.push(state)
    }
    note()
    new MutationObserver(note).observe(bar, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { saveStates: seen })
  })
  return () => page.evaluate(() => (window as unknown as { saveStates: readonly string[] }).saveStates)
}
