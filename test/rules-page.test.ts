import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rulesPage } from '../build/rules-page.ts'

it('the page of rules is drawn from the rules as they are (npm run rules-page)', () => {
  expect(readFileSync(join(import.meta.dirname, '../docs/rules.md'), 'utf8')).toBe(rulesPage())
})
