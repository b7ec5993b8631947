import { expect, it } from 'vitest'
import { type ErrorCode, errorSentences } from '../../../core/contract/errors.ts'
import { logEvents, logOutcomes } from '../../../core/contract/run-log.ts'
import { requestSchemas } from '../../../core/contract/schemas.ts'
import { logLine, logText } from '../../../renderer/dialogs/log-words.ts'

const at = new Date(2026, 2, 5, 14, 3, 9).getTime()

it('says what was done, how it came out and how long it took', () => {
  expect(logLine({ at, event: 'done', request: 'library.add', count: 1200, took: 3400 })).toEqual({
    time: '2026年3月5日 14:03:09',
    what: '导入资料',
    result: '完成，1,200 份，用时 3.4 秒',
    isBad: false,
  })
})

it('says of a refusal why, with its code for whoever helps', () => {
  const line = logLine({ at, event: 'refused', request: 'draft.append', result: 'disk-full', left: 45 })
  expect(line.what).toBe('保存稿件')
  expect(line.result).toBe('磁盘空间不足，没有写入（disk-full），另有 45 次相同')
  expect(line.isBad).toBe(true)
})

it('has Chinese words for every event, request, outcome and code, and no empty place for a name', () => {
  const codes = Object.keys(errorSentences) as readonly ErrorCode[]
  const lines = [
    ...logEvents.map(event => logLine({ at, event })),
    ...Object.keys(requestSchemas).map(request => logLine({ at, event: 'refused', request: request as 'app.info' })),
    ...[...codes, ...logOutcomes].map(result => logLine({ at, event: 'refused', request: 'file.read', result })),
  ]
  for (const { what } of lines) expect(what).toMatch(/^[\p{Script=Han} ：WordPDF]+$/u)
  for (const { result } of lines.slice(-codes.length - logOutcomes.length)) {
    expect(result).toMatch(/^\p{Script=Han}/u)
    expect(result).not.toMatch(/[{}]|「」/u)
  }
})

it('is copied one line each, parted by tabs', () => {
  const line = logLine({ at, event: 'start', program: '1.2.3 desktop win32 x64 24.21.0' })
  expect(logText([line])).toBe('2026年3月5日 14:03:09\t启动\t1.2.3 desktop win32 x64 24.21.0')
})
