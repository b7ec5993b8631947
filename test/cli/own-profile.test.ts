import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ownProfileText, startOwnProfile } from '../../core/docx/own-profile.ts'
import { notice, workplace } from './run-command.ts'

const start = startOwnProfile('general', '云溪版式')
const own = {
  ...start,
  top: 40,
  linePitch: 30,
  titlePitch: 36,
  titleSize: 24,
  fonts: { ...start.fonts, body: '云溪正体', song: '云溪书体' },
  numberForm: 'plain' as const,
  numberPlace: 'center' as const,
}

it('exports and checks by the file of an own profile', async () => {
  const { jianwen, folder } = workplace({ 'a.txt': notice, 'own.json': ownProfileText(own) })
  expect(await jianwen('export', 'a.txt', '-o', 'a.docx', '--profile', 'own.json')).toMatchObject({ code: 0 })
  const parts = unzipSync(readFileSync(join(folder, 'a.docx')))
  expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain('w:top="2268"')
  const checked = await jianwen('check-format', 'a.docx', '--profile', 'own.json', '--format', 'json')
  expect(JSON.parse(checked.out)).toMatchObject([{ profile: '云溪版式', messages: [] }])
  const other = await jianwen('check-format', 'a.docx')
  expect(other.code).toBe(1)
  expect(other.out).toContain('上边距 40 毫米')
})

it('refuses a profile file that makes no sense with one sentence', async () => {
  const { jianwen } = workplace({ 'a.txt': notice, 'own.json': ownProfileText({ ...own, linePitch: 13 }) })
  const refused = await jianwen('export', 'a.txt', '-o', 'a.docx', '--profile', 'own.json')
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.error).toContain('own.json：行距 13 磅小于字高')
  expect(await jianwen('export', 'a.txt', '-o', 'a.docx', '--profile', 'none.json')).toMatchObject({ code: 2 })
})

it('writes the reading copy in each size', async () => {
  const { jianwen, folder } = workplace({ 'a.txt': notice })
  for (const [id, size] of [
    ['reading-18', 36],
    ['reading', 40],
    ['reading-22', 44],
  ] as const) {
    expect(await jianwen('export', 'a.txt', '-o', `${id}.docx`, '--profile', id)).toMatchObject({ code: 0 })
    const parts = unzipSync(readFileSync(join(folder, `${id}.docx`)))
    expect(strFromU8(parts['word/styles.xml'] as Uint8Array)).toContain(`<w:sz w:val="${size}"/>`)
  }
})
