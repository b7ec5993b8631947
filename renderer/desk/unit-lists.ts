import type { UnitVocabulary } from '../../core/lint/unit-vocabulary.ts'

/** A list of the unit's vocabulary. */
export type UnitListId = keyof UnitVocabulary

interface UnitList {
  readonly id: UnitListId
  readonly name: string
  /** How a line is to be written, and what the list is for. */
  readonly note: string
  readonly example: string
}

/** The lists in the order in which they are shown. */
export const unitLists: readonly UnitList[] = [
  {
    id: 'units',
    name: '单位',
    note: '一行一个，全称后面可以写「=简称」。检查时不再标这些名称，写稿时可以用 / 加拼音首字母插入。',
    example: '云岭市应急管理局=市应急局\n云岭市白石镇人民政府',
  },
  {
    id: 'leaders',
    name: '领导',
    note: '一行一位，先写职务，空一格写姓名，按排名先后。「插入 → 领导名单」照这个顺序插入。',
    example: '市委书记 ×××\n市委副书记、市长 ×××',
  },
  {
    id: 'places',
    name: '地名',
    note: '本地的县、镇、乡、街道，一行一个。填写以后，稿中出现没有列出的地名时提示核对。',
    example: '云岭市\n白石镇',
  },
  {
    id: 'titles',
    name: '文件名称',
    note: '本行业、本地区的法规和文件全称，一行一个。稿中书名号里的名称与它相近而不相同时提示。',
    example: '云岭市防汛值守办法',
  },
  {
    id: 'replaced',
    name: '新旧文件',
    note: '已经废止或有新版的文件，一行一条，写成「旧名=新名」。稿中引用旧文件作依据时提示。',
    example: '云岭市防汛值守暂行办法=云岭市防汛值守办法',
  },
]

/** What a text came to as a list. */
export interface ReadList {
  readonly values: NonNullable<UnitVocabulary[UnitListId]>
  /** Numbers of the lines, from 1, that could not be read; they are not kept. */
  readonly unread: readonly number[]
}

/** A list as text, a line an entry. */
export function unitListText(unit: UnitVocabulary, id: UnitListId): string {
  switch (id) {
    case 'units':
      return lines((unit.units ?? []).map(({ name, short }) => (short ? `${name}=${short}` : name)))
    case 'leaders':
      return lines((unit.leaders ?? []).map(({ name, post }) => `${post} ${name}`))
    default:
      return lines(unit[id] ?? [])
  }
}

/** Reads a list from text. Blank lines are passed over; the same entry twice is kept once. */
export function readUnitList(id: UnitListId, text: string): ReadList {
  const values = new Map<string, unknown>()
  const unread: number[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const written = line.replace(/^\ufeff/u, '').trim()
    if (written === '') continue
    const value = readers[id](written)
    if (value === undefined) unread.push(index + 1)
    else values.set(JSON.stringify(value), value)
  }
  return { values: [...values.values()] as unknown as ReadList['values'], unread }
}

const longest = 100
const separator = /\s*[=＝\t→]\s*/u

const readers: { readonly [L in UnitListId]-?: (line: string) => NonNullable<UnitVocabulary[L]>[number] | undefined } =
  {
    units: line => {
      const [name = '', short = '', ...more] = line.split(/\s*[=＝\t，,]\s*|\s+/u)
      if (!isName(name) || more.length > 0) return undefined
      return short === '' ? { name } : { name, short }
    },
    leaders: line => {
      // A name of two characters may be spaced: 王　某.
      const [, post = '', name = ''] = /^(.+?)[\s=＝，,]+(\S+|\S\s+\S)$/u.exec(line) ?? []
      return isName(post) && isName(name) ? { name: name.replace(/\s/gu, ''), post: post.trim() } : undefined
    },
    places: line => (isName(line) && !/\s/u.test(line) ? line : undefined),
    titles: line => (isName(line) ? line.replace(/^《|》$/gu, '') : undefined),
    replaced: line => {
      const [old = '', now = '', ...more] = line.split(separator)
      if (!isName(old) || !isName(now) || more.length > 0) return undefined
      return `${old.replace(/[《》]/gu, '')}=${now.replace(/[《》]/gu, '')}`
    },
  }

function isName(text: string): boolean {
  const { length } = [...text]
  return length >= 2 && length <= longest
}

function lines(values: readonly string[]): string {
  return values.join('\n')
}
