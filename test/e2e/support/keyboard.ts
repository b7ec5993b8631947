import type { CDPSession, Page } from 'playwright-core'

/**
 * One composition of an input method, as Chromium sees it: pinyin grows letter by letter, then the chosen characters
 * replace it. `during` runs while the composition is open.
 */
export async function compose(page: Page, pinyin: string, chosen: string, during?: () => Promise<void>): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  for (let length = 1; length <= pinyin.length; length++) await setComposition(protocol, pinyin.slice(0, length))
  await during?.()
  await protocol.send('Input.insertText', { text: chosen })
  await protocol.detach()
}

/** A composition that is given up: nothing may stay in the text. */
export async function cancelComposition(page: Page, pinyin: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await setComposition(protocol, pinyin)
  await setComposition(protocol, '')
  await protocol.detach()
}

/** Sets the text that an input method holds, the caret behind it; an empty text gives it up. */
export function setComposition(protocol: CDPSession, text: string): Promise<void> {
  return protocol.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  }) as unknown as Promise<void>
}

/** Counts compositions on the page from now on; read with the returned function. */
export async function countCompositions(page: Page): Promise<() => Promise<{ starts: number; ends: number }>> {
  await page.evaluate(() => {
    const counts = { starts: 0, ends: 0 }
    Object.assign(window, { compositions: counts })
    document.addEventListener('compositionstart', () => counts.starts++, true)
    document.addEventListener('compositionend', () => counts.ends++, true)
  })
  return () =>
    page.evaluate(() => ({ ...(window as unknown as { compositions: { starts: number; ends: number } }).compositions }))
}
