import { expect, it } from 'vitest'
import { errorSentence, errorSentences } from '../../../core/contract/errors.ts'

it('names the file as it is called, whatever its name holds', () => {
  expect(errorSentence('file-empty', '$&$1.docx')).toBe('文件「$&$1.docx」中没有文字；请检查是否选错了文件。')
})

it('says what happened and what to do, for every code', () => {
  for (const sentence of Object.values(errorSentences)) expect(sentence).toMatch(/^[^；]+；.+。$/u)
})
