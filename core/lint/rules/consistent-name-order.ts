import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

/** A post with two or three characters on one side of it that may be a name. */
interface Post {
  readonly key: string
  readonly isNameFirst: boolean
  readonly at: Span
}

const posts = '书记|省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|部长|处长|科长|主任|主席|秘书长|院长|检察长'
const post = new RegExp(posts, 'g')
const surname =
  /^[张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]\p{Script=Han}{1,2}$/u
const none: readonly Post[] = []

export const consistentNameOrder = documentRule<Record<string, never>, readonly Post[]>({
  id: 'consistent-name-order',
  kind: 'wording',
  severity: 'info',
  description: '同一个人在书面文种里时而「书记张三」、时而「张三书记」时提示；讲话等口头文种不查。',
  defaults: {},
  digest({ type, text, quotations }, _options, { genre }) {
    if (type !== 'paragraph' || genre.spoken) return none
    const found: Post[] = []
    for (const match of text.matchAll(post)) {
      const [title] = match
      const from = match.index
      const to = from + title.length
      for (const length of [2, 3]) {
        const before = text.slice(Math.max(0, from - length), from)
        const after = text.slice(to, to + length)
        if (surname.test(before))
          found.push({ key: `${title}${before}`, isNameFirst: true, at: { from: from - before.length, to } })
        if (surname.test(after))
          found.push({ key: `${title}${after}`, isNameFirst: false, at: { from, to: to + after.length } })
      }
    }
    return found.filter(one => !isQuoted(quotations, one.at))
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const postFirst = new Map<string, { readonly paragraph: number; readonly at: Span }>()
    for (const [paragraph, found] of digests.entries()) {
      for (const { key, isNameFirst, at } of found)
        if (!isNameFirst && !postFirst.has(key)) postFirst.set(key, { paragraph, at })
    }
    const told = new Set<string>()
    for (const [paragraph, found] of digests.entries()) {
      for (const { key, isNameFirst, at } of found) {
        const other = postFirst.get(key)
        if (!isNameFirst || !other || told.has(key)) continue
        told.add(key)
        const message = '同一个人，别处职务在前，这里姓名在前，先后不一致。公文里宜统一为职务在前、姓名在后。'
        yield { paragraph, at, message, related: [{ ...other, note: '职务在前的写法' }] }
      }
    }
  },
  examples: {
    valid: [
      '区委书记张大江主持会议，区长李小河出席。',
      '张大江书记主持会议，李小河区长出席。',
      '主任会议决定，会议主任由常委会推选。',
    ],
    invalid: ['区委书记张大江主持会议。张大江书记强调，要抓好防汛。', '会议由局长李河主持，李河局长通报了情况。'],
  },
})
