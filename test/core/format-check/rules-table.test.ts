import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatRules } from '../../../core/format-check/finding.ts'

it('the table of format rules lists every rule with its clause, in order', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/format-rules.md'), 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| `'))
  const cells = rows.map(row =>
    row
      .split('|')
      .map(cell => cell.trim())
      .slice(1, -1),
  )
  expect(cells).toEqual(formatRules.map(({ id, description, clause }) => [`\`${id}\``, description, clause]))
})
