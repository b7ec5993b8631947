import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { mountSmallDisk } from '../support/small-disk.ts'
import { notice, workplace } from './run-command.ts'

const cases: readonly (readonly [string, readonly string[], string | RegExp])[] = [
  [
    'an output folder that is missing',
    ['export', 'a.txt', '-o', 'none/out.docx'],
    /^没有找到文件夹「.*none」；请检查路径，或先建立这个文件夹。\n$/u,
  ],
  [
    'a library folder that is missing',
    ['library', 'list', '--library', 'none'],
    '没有找到文件夹「none」；请检查路径，或先建立这个文件夹。\n',
  ],
  ['a folder to count', ['count', 'folder'], '「folder」是文件夹，不是文件；请给出文件夹中的文件。\n'],
  [
    'a value that is no text',
    ['new', '--template', 'notice', '--fields', 'number.json', '-o', 'out.docx'],
    '字段文件「number.json」中「subject」的值必须是一行文字；请加上引号，写成 "subject": "…"。\n',
  ],
  [
    'an unknown field',
    ['new', '--template', 'notice', '--fields', 'odd.json', '-o', 'out.docx'],
    /「colour」不是可用的字段；可用的有：authority、.*。\n$/u,
  ],
  [
    'an unknown template',
    ['new', '--template', 'poem', '-o', 'out.docx'],
    /^没有模板「poem」；可用的有：.*notice（通知）.*。\n$/u,
  ],
  [
    'an unknown profile',
    ['export', 'a.txt', '-o', 'out.docx', '--profile', 'a3'],
    /^没有版式「a3」；可用的有：general（.*。\n$/u,
  ],
  [
    'a text file that holds no text',
    ['count', 'bytes.txt'],
    '文件「bytes.txt」的文字编码不能识别；请另存为 UTF-8 编码后再导入。\n',
  ],
]

it.each(cases)('says of %s what is wrong', async (_, argv, sentence) => {
  const { jianwen, folder } = workplace({
    'a.txt': notice,
    'number.json': '{"subject":5}',
    'odd.json': '{"colour":"red"}',
    'bytes.txt': Buffer.from(Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 32)),
  })
  mkdirSync(join(folder, 'folder'))
  const { code, error } = await jianwen(...argv)
  expect(code).toBe(2)
  if (typeof sentence === 'string') expect(error).toBe(sentence)
  else expect(error).toMatch(sentence)
})

const disk = mountSmallDisk(1)
afterAll(() => disk?.remove())

// Skipped where this process may not mount a disk of its own.
it.skipIf(!disk)('speaks of no window where the disk is full or cannot be written', async () => {
  const { jianwen } = workplace({ 'a.txt': notice, 'long.txt': '各单位要认真落实。\n'.repeat(200_000) })
  const at = (name: string) => join(disk?.folder ?? '', name)
  const add = ['library', 'add', 'long.txt', '--library', at('lib')]
  expect(await jianwen(...add)).toMatchObject({ code: 2, error: '磁盘空间不足，没有写入；请清理磁盘后重试。\n' })
  disk?.setReadOnly(true)
  const { code, error } = await jianwen('export', 'a.txt', '-o', at('out.docx'))
  disk?.setReadOnly(false)
  expect({ code, error }).toEqual({ code: 2, error: '目标位置不能写入；请换一个文件夹，或取消只读后重试。\n' })
})
