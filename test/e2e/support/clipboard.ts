import type { Page } from 'playwright-core'

/**
 * Puts formats on the browser's clipboard as another program would, and pastes them with Ctrl+V where the caret stands.
 */
export async function paste(page: Page, formats: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(formats => {
    const fill = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text)
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
    document.execCommand('copy')
    window.removeEventListener('copy', fill, { capture: true })
  }, formats)
  await page.keyboard.press('Control+v')
}
