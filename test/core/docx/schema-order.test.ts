import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { type ExportOptions, exportDocx } from '../../../core/docx/export.ts'
import { docxParts, parseXml } from '../../support/read-docx.ts'
import { schemaFaults } from '../../support/schema-order.ts'
import { neighbourDrafts, pairwiseDrafts, templateDrafts, type WholeDraft } from '../../support/whole-drafts.ts'

/** What is not in the schema's order in any part of WordprocessingML. */
async function faultsOf(content: DraftContent, options: ExportOptions): Promise<readonly string[]> {
  const parts = docxParts(await exportDocx(content, options))
  return Object.keys(parts)
    .filter(name => /^word\/[^/]*\.xml$/u.test(name))
    .flatMap(name => schemaFaults(parseXml(parts[name] as string)).map(fault => `${name} ${fault}`))
}

async function faultsOfAll(drafts: readonly WholeDraft[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { name, content, profile, fontSet } of drafts)
    faults.push(...(await faultsOf(content, { profile, fontSet })).map(fault => `${name}: ${fault}`))
  return faults
}

const byTemplate = await templateDrafts()

describe('children of every element in the order of ECMA-376', () => {
  it.each(Object.entries(byTemplate))('%s in every profile', async (name, content) => {
    const drafts = ['general', 'gb33476', 'grid', 'reading', 'reading-18', 'reading-22'].map(profile => ({
      name: `${name} ${profile}`,
      content,
      profile,
      fontSet: 'gb2312' as const,
    }))
    expect(await faultsOfAll(drafts)).toEqual([])
  })

  it('any two elements, fields, formats, seals, profiles and font sets together', async () => {
    const drafts = pairwiseDrafts()
    expect(drafts.length).toBeGreaterThan(20)
    expect(await faultsOfAll(drafts)).toEqual([])
  }, 60_000)

  it('every element before every other one', async () => {
    expect(await faultsOfAll(neighbourDrafts())).toEqual([])
  }, 60_000)
})

describe('the table of orders', () => {
  const faults = (xml: string) => schemaFaults(parseXml(xml)).map(fault => fault.slice(fault.lastIndexOf(':') + 2))

  it('tells what is unknown, doubled, or behind what follows it', () => {
    expect(faults('<w:p><w:pPr><w:jc/><w:spacing/></w:pPr></w:p>')).toEqual(['spacing behind jc'])
    expect(faults('<w:p><w:r><w:t/></w:r><w:pPr/></w:p>')).toEqual(['pPr is not at its place'])
    expect(faults('<w:rPr><w:sz/><w:sz/></w:rPr>')).toEqual(['sz stands twice'])
    expect(faults('<w:rPr><w:size/></w:rPr>')).toEqual(['size is not known here'])
    expect(faults('<w:sectPr><w:docGrid/><w:footerReference/></w:sectPr>')).toContain(
      'footerReference is not known here',
    )
  })

  it('tells cells without a paragraph, rows beside their grid, and tables that would grow together', () => {
    const table = (cell: string) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`
    expect(faults(table(''))).toEqual(['does not end in a paragraph'])
    expect(faults(table('<w:p/></w:tc><w:tc><w:p/>'))).toEqual(['a row of 2 cells under 1 columns'])
    expect(faults(`<w:body>${table('<w:p/>').repeat(2)}<w:sectPr/></w:body>`)).toEqual([
      'two tables without a paragraph between them',
    ])
  })
})
