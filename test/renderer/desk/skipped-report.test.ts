import { expect, it } from 'vitest'
import { errorSentence } from '../../../core/contract/errors.ts'
import { reasonAlone } from '../../../renderer/desk/skipped-report.ts'

it('says why a file was left out without naming it once more', () => {
  const path = '法规/坏文件.docx'
  expect(reasonAlone({ path, reason: errorSentence('file-damaged', path), code: 'file-damaged' })).toBe(
    '文件已损坏或不完整；请在 Word 或 WPS 中另存一份后再导入。',
  )
  expect(reasonAlone({ path, reason: '临时文件，没有导入。' })).toBe('临时文件，没有导入。')
})
