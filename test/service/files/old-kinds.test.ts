import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDocx } from '../../../core/docx/export.ts'
import { readDraftFile, readPlainText } from '../../../electron/service/files/read-file.ts'
import { canRender } from '../../support/libre-office.ts'

const sentence =
  '各乡镇要在汛期之前把清淤排涝的责任落实到村到段到人，逐条沟渠登记造册，由水利站会同村委会现场验收，签字以后存档备查。'
const lines = [
  '青禾市水利局关于汛期清淤的通知',
  '各乡镇人民政府：',
  `一是${sentence}`,
  `二是${sentence}“排涝”要快。`,
  '青禾市水利局',
  '2026年4月5日',
]

/** A file of LibreOffice's making. */
describe.skipIf(!canRender)('files of old kinds (skipped where LibreOffice is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-old-'))
  const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const convert = (to: string, out = folder) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        join(folder, 'notice.docx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )

  beforeAll(async () => {
    const { content } = await readDraftFile('notice.txt', new Uint8Array(Buffer.from(lines.join('\n'))))
    writeFileSync(join(folder, 'notice.docx'), await exportDocx(content, { profile: 'general' }))
    convert('doc')
    convert('pdf')
    const password =
      '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"密"}}'
    convert(`pdf:writer_pdf_Export:${password}`, join(folder, 'locked'))
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['notice.doc', 'notice.pdf'])('%s gives its paragraphs', async name => {
    expect(await readPlainText(name, bytesOf(name))).toEqual({ title: lines[0], text: lines.join('\n') })
  })

  it('a draft of it says that the text alone was read', async () => {
    const { content, notices } = await readDraftFile('notice.doc', bytesOf('notice.doc'))
    expect(notices.join('')).toContain('只读入了文字')
    expect(content.blocks.map(({ type }) => type)).toContain('mainRecipient')
  })

  it('a .wps file of the same make is read as well', async () => {
    expect((await readPlainText('notice.wps', bytesOf('notice.doc'))).title).toBe(lines[0])
  })

  it('a password and damage are told apart', async () => {
    await expect(readPlainText('锁.pdf', bytesOf('locked/notice.pdf'))).rejects.toMatchObject({
      code: 'file-encrypted',
    })
    await expect(readPlainText('坏.pdf', bytesOf('notice.pdf').subarray(0, 3000))).rejects.toMatchObject({
      code: expect.stringMatching(/^file-(?:damaged|without-text)$/),
    })
    await expect(readPlainText('坏.doc', bytesOf('notice.doc').subarray(0, 2000))).rejects.toMatchObject({
      code: expect.stringMatching(/^file-(?:damaged|unsupported)$/),
    })
  })
})

it('a PDF of pictures alone is told to be without text', async () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `xref\n0 4\n0000000000 65535 f \n${table}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  await expect(readPlainText('扫描.pdf', new Uint8Array(Buffer.from(pdf)))).rejects.toMatchObject({
    code: 'file-without-text',
  })
})
