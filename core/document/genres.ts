/**
 * Genres (文种): the fifteen of 《党政机关公文处理工作条例》 article 8, and the kinds of manuscript that offices draft
 * beside them. `spoken` texts are read aloud, so minutes bind them; `direction` is the way a document travels.
 */
export interface GenreSpec {
  readonly id: string
  readonly name: string
  readonly statutory: boolean
  readonly spoken: boolean
  readonly direction: 'up' | 'down' | 'level' | 'public' | 'none'
}

export const genres = [
  { id: 'resolution', name: '决议', statutory: true, spoken: false, direction: 'down' },
  { id: 'decision', name: '决定', statutory: true, spoken: false, direction: 'down' },
  { id: 'order', name: '命令', statutory: true, spoken: false, direction: 'down' },
  { id: 'communique', name: '公报', statutory: true, spoken: false, direction: 'public' },
  { id: 'announcement', name: '公告', statutory: true, spoken: false, direction: 'public' },
  { id: 'publicNotice', name: '通告', statutory: true, spoken: false, direction: 'public' },
  { id: 'opinion', name: '意见', statutory: true, spoken: false, direction: 'down' },
  { id: 'notice', name: '通知', statutory: true, spoken: false, direction: 'down' },
  { id: 'circular', name: '通报', statutory: true, spoken: false, direction: 'down' },
  { id: 'report', name: '报告', statutory: true, spoken: false, direction: 'up' },
  { id: 'request', name: '请示', statutory: true, spoken: false, direction: 'up' },
  { id: 'reply', name: '批复', statutory: true, spoken: false, direction: 'down' },
  { id: 'bill', name: '议案', statutory: true, spoken: false, direction: 'level' },
  { id: 'letter', name: '函', statutory: true, spoken: false, direction: 'level' },
  { id: 'minutes', name: '纪要', statutory: true, spoken: false, direction: 'none' },
  { id: 'speech', name: '讲话', statutory: false, spoken: true, direction: 'none' },
  { id: 'remarks', name: '发言', statutory: false, spoken: true, direction: 'none' },
  { id: 'briefing', name: '汇报', statutory: false, spoken: true, direction: 'none' },
  { id: 'hostScript', name: '主持词', statutory: false, spoken: true, direction: 'none' },
  { id: 'address', name: '致辞', statutory: false, spoken: true, direction: 'none' },
  { id: 'dutyReport', name: '述职报告', statutory: false, spoken: true, direction: 'none' },
  { id: 'summary', name: '工作总结', statutory: false, spoken: false, direction: 'none' },
  { id: 'keyPoints', name: '工作要点', statutory: false, spoken: false, direction: 'none' },
  { id: 'surveyReport', name: '调研报告', statutory: false, spoken: false, direction: 'none' },
  { id: 'plan', name: '工作方案', statutory: false, spoken: false, direction: 'none' },
  { id: 'bulletin', name: '简报', statutory: false, spoken: false, direction: 'none' },
] as const satisfies readonly GenreSpec[]

export type GenreId = (typeof genres)[number]['id']

const byId = new Map<string, GenreSpec>(genres.map(genre => [genre.id, genre]))

/** The genre's facts. Throws RangeError for an unknown id. */
export function genreSpec(id: GenreId): GenreSpec {
  const spec = byId.get(id)
  if (!spec) throw new RangeError(`Unknown genre: ${id}`)
  return spec
}

export function isGenreId(value: string): value is GenreId {
  return byId.has(value)
}

/** Endings of a title that name its genre; the longest that fits wins. */
const titleEndings: readonly (readonly [string, GenreId | undefined])[] = [
  ['述职述廉报告', 'dutyReport'],
  ['述职报告', 'dutyReport'],
  ['调研报告', 'surveyReport'],
  ['调查报告', 'surveyReport'],
  ['工作总结', 'summary'],
  ['工作要点', 'keyPoints'],
  ['工作计划', 'keyPoints'],
  ['工作安排', 'keyPoints'],
  ['行动计划', 'plan'],
  ['工作方案', 'plan'],
  ['实施方案', 'plan'],
  ['会议纪要', 'minutes'],
  ['主持词', 'hostScript'],
  ['主持讲话', 'hostScript'],
  ['讲话提纲', 'speech'],
  ['讲话稿', 'speech'],
  ['讲话', 'speech'],
  ['演讲', 'speech'],
  ['发言材料', 'remarks'],
  ['发言提纲', 'remarks'],
  ['发言稿', 'remarks'],
  ['发言', 'remarks'],
  ['情况汇报', 'briefing'],
  ['汇报材料', 'briefing'],
  ['汇报', 'briefing'],
  ['致辞', 'address'],
  ['致词', 'address'],
  ['总结', 'summary'],
  ['要点', 'keyPoints'],
  ['方案', 'plan'],
  ['简报', 'bulletin'],
  ['决议', 'resolution'],
  ['决定', 'decision'],
  ['命令', 'order'],
  ['令', 'order'],
  ['公报', 'communique'],
  ['公告', 'announcement'],
  ['通告', 'publicNotice'],
  ['意见', 'opinion'],
  ['通知', 'notice'],
  ['通报', 'circular'],
  ['报告', 'report'],
  ['请示', 'request'],
  ['批复', 'reply'],
  ['议案', 'bill'],
  // 诉…协议案: a case before a court.
  ['协议案', undefined],
  ['纪要', 'minutes'],
  ['函', 'letter'],
]

/** How much of a title's end is read for its genre, in UTF-16 units. */
const readEnd = 200

/** 2025年工作总结和2026年工作计划: what comes next belongs to the summary. */
const withPlans = /总结[和及暨与、][^，。；]{0,20}(?:计划|打算|安排|思路|要点)$/u

/** The genre a title names by its last words, a bracketed remark left aside; undefined where it names none. Blanks in it (通　知) do not count. */
export function genreOfTitle(title: string): GenreId | undefined {
  const plain = title
    .trim()
    .slice(-readEnd)
    .replace(/\s+/gu, '')
    .replace(/[（(〔【][^（()）〕】]*[）)〕】]$/u, '')
    .replace(/[。！？：；，、\s]+$/u, '')
  if (withPlans.test(plain)) return 'summary'
  let best: readonly [string, GenreId | undefined] | undefined
  for (const ending of titleEndings) {
    if (plain.endsWith(ending[0]) && (!best || ending[0].length > best[0].length)) best = ending
  }
  return best?.[1]
}
