import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import type { Template } from '../../../core/template/template.ts'
import { paper } from './desk.ts'

const folder = fileURLToPath(new URL('../../../templates/', import.meta.url))

/** The templates that the product ships. */
export const ownTemplates: readonly Template[] = readdirSync(folder)
  .filter(name => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map(name => parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8')), name))

/** Starts a draft from a template, its fields filled in by label, and waits until it lies on the desk. */
export async function newDraft(
  page: Page,
  template: Template,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: '新建稿件', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建稿件' })
  await dialog.getByRole('radio', { name: template.name, exact: true }).check()
  for (const { id, label } of template.fields) {
    if (values[id]) await dialog.getByRole('textbox', { name: label }).fill(values[id])
  }
  await dialog.getByRole('button', { name: '创建稿件' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await paper(page).waitFor()
}
