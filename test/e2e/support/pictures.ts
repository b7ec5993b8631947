import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../../build/bundle.ts'

/** Where pictures are kept. */
export const pictureFolder = join(root, 'test-results', 'pictures')

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Takes the screen as it stands, light and dark, in both sizes, and leaves it light and small. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictureFolder, { recursive: true })
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const path = join(pictureFolder, `${name}-${colorScheme}-${size.width}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(sizes[0])
}

/** Chooses an entry of a menu of the menu row with the mouse. */
export async function chooseFromMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click()
  await page
    .getByRole('menuitem', { name: new RegExp(`^${item}`) })
    .first()
    .click()
}
