import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { genres } from '../../../core/document/genres.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { fontSets } from '../../../core/docx/font-sets.ts'
import { profileById, profileIds } from '../../../core/docx/profiles.ts'
import { checkFormat } from '../../../core/format-check/check-format.ts'
import { instantiate } from '../../../core/template/instantiate.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { noticeDraft, sampleDrafts } from '../../support/sample-drafts.ts'

const folder = join(import.meta.dirname, '../../../templates')
const drafts = [
  ...Object.entries(sampleDrafts),
  ...readdirSync(folder)
    .filter(name => !name.endsWith('.schema.json'))
    .map(name => [name, instantiate(parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8'))), {})] as const),
]

describe.each(profileIds)('the format check of files that the export makes with the profile %s', profile => {
  it.each(drafts)('finds nothing in %s', async (_name, draft) => {
    const bytes = await exportDocx(draft, { profile })
    const { facts, content } = parseFile({ reading: 'format', name: '稿.docx', bytes })
    expect(checkFormat(facts, content, profileById(profile)).findings).toEqual([])
  })
})

it.each(fontSets.map(({ id }) => id))('finds nothing wrong with the fonts of the set %s', async fontSet => {
  for (const [, draft] of drafts.slice(0, 6)) {
    const bytes = await exportDocx(draft, { fontSet })
    const { facts, content } = parseFile({ reading: 'format', name: '稿.docx', bytes })
    expect(checkFormat(facts, content, profileById('general')).findings).toEqual([])
  }
})

it.each(genres.map(({ id }) => id))(
  'finds nothing in a file of the genre %s with every field filled in',
  async genre => {
    const joint: DraftContent = {
      ...noticeDraft,
      genre,
      fields: { ...noticeDraft.fields, issuingAuthorityMark: '临河县水务局\n临河县农业农村局文件' },
    }
    const bytes = await exportDocx(joint)
    const { facts, content } = parseFile({ reading: 'format', name: '稿.docx', bytes })
    expect(checkFormat(facts, content, profileById('general')).findings).toEqual([])
  },
)
