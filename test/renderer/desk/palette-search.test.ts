import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { type PaletteEntry, searchPalette } from '../../../renderer/desk/palette-search.ts'
import { spellerOf } from '../../../renderer/desk/pinyin.ts'

const spell = spellerOf(text => pinyin(text, { toneType: 'none', type: 'array', v: true }))

const command = (label: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: label,
  kind: 'command',
  label,
  note: '文件',
  ...more,
})

const entries = [
  command('导出 Word'),
  command('导入'),
  command('下一处重复', { note: '检查' }),
  command('大纲', { note: '视图' }),
  command('剪切', { note: '编辑', idle: '还没有选中文字' }),
  command('全县春耕工作会议讲话', { kind: 'draft', note: '讲话' }),
  command('一、狠抓春耕备耕', { kind: 'heading', note: '320 字' }),
]

const found = (query: string, recent: readonly string[] = [], withPinyin = true) =>
  searchPalette(entries, query, recent, withPinyin ? spell : null).map(({ label }) => label)

describe('the palette', () => {
  it('lists the commands that can run, the recent ones first, before anything is typed', () => {
    expect(found('')).toEqual(['导出 Word', '导入', '下一处重复', '大纲'])
    expect(found('', ['大纲', '导入'])).toEqual(['大纲', '导入', '导出 Word', '下一处重复'])
  })

  it.each([
    ['导', ['导出 Word', '导入']],
    ['dc', ['导出 Word']],
    ['DCW', ['导出 Word']],
    ['daoru', ['导入']],
    ['cf', ['下一处重复']],
    ['word', ['导出 Word']],
    ['chungeng', ['全县春耕工作会议讲话', '一、狠抓春耕备耕']],
    ['春耕', ['全县春耕工作会议讲话', '一、狠抓春耕备耕']],
    ['视图', ['大纲']],
    ['导 word', ['导出 Word']],
    ['不存在', []],
  ])('finds by %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('puts words before pinyin, and what cannot run last', () => {
    const rows = [command('查看 dc 说明'), command('导出'), command('断词', { idle: '没有文字' })]
    expect(searchPalette(rows, 'dc', [], spell).map(({ label }) => label)).toEqual(['查看 dc 说明', '导出', '断词'])
  })

  it('finds by words while the dictionary is still on its way', () => {
    expect(found('导', [], false)).toEqual(['导出 Word', '导入'])
    expect(found('dc', [], false)).toEqual([])
  })
})
