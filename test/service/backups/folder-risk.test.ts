import { expect, it } from 'vitest'
import { folderRisk, riskSentence } from '../../../electron/service/backups/folder-risk.ts'

const local = () => 0xef53

it.each([
  ['C:\\Users\\王芳\\OneDrive\\简文', 'OneDrive'],
  ['C:\\Users\\王芳\\OneDrive - 市政府办公室\\稿', 'OneDrive'],
  ['D:\\坚果云\\jianwen', '坚果云'],
  ['/home/wang/Nutstore Files/jianwen', '坚果云'],
  ['E:\\WPS云盘\\data', 'WPS 云盘'],
  ['/home/wang/Dropbox/data', '同步盘'],
])('knows the synchronised folder %s', (folder, name) => {
  expect(folderRisk(folder, local)).toEqual({ kind: 'sync', name })
})

it.each([
  ['\\\\server\\share\\jianwen', 0, 'network'],
  ['/mnt/share', 0x6969, 'network'],
  ['/mnt/share', 0xff534d42, 'network'],
  ['/media/wang/U', 0x4d44, 'stick'],
] as const)('knows where %s lies', (folder, type, kind) => {
  expect(folderRisk(folder, () => type)).toEqual({ kind })
})

it('has nothing to say of a folder on a disk of this computer', () => {
  for (const folder of ['C:\\Users\\王芳\\AppData\\Roaming\\jianwen', '/home/wang/.local/share/jianwen', '/data/云南'])
    expect(folderRisk(folder, local)).toBeUndefined()
})

it('says what may happen and what to do', () => {
  for (const risk of [{ kind: 'network' }, { kind: 'stick' }, { kind: 'sync', name: 'OneDrive' }] as const)
    expect(riskSentence(risk)).toMatch(/^[^；]+；.+。$/u)
})
