import { genreOfTitle } from '../../document/genres.ts'
import { draftTitleOf } from '../draft-title.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const requireTitleForm = documentRule({
  id: 'require-title-form',
  kind: 'structure',
  severity: 'info',
  description: '公文标题由发文机关名称、事由和文种组成，缺少「关于」或文种时提示。',
  basis: '《党政机关公文处理工作条例》第九条',
  defaults: {},
  *check({ paragraphs, facts: { genre } }): Iterable<DocumentFinding> {
    if (!withSubject.has(genre.id)) return
    const { paragraphs: lines, text } = draftTitleOf(paragraphs)
    const paragraph = lines[0]
    if (paragraph === undefined) return
    const at = { from: 0, to: paragraphs[paragraph]!.text.length }
    const plain = text.replace(atEnd, '')
    if (genreOfTitle(plain) === undefined && !enacted.test(plain)) {
      yield { paragraph, at, message: `标题没有写明文种，应以「${genre.name}」结尾，如「关于…的${genre.name}」。` }
    } else if (genreOfTitle(plain) === genre.id && plain.length > longestPlain && !introduced.test(plain)) {
      yield { paragraph, at, message: `标题的事由前缺少「关于」，应写作「关于…的${genre.name}」。` }
    }
  },
  examples: {
    valid: [
      draft('notice', '庐阳区人民政府关于做好防汛工作的通知'),
      draft('notice', '会议通知'),
      {
        genre: 'notice',
        blocks: [
          { type: 'title', text: '庐阳区人民政府关于印发防汛方案的通知' },
          { type: 'paragraph', text: '现将防汛方案印发给你们。' },
          { type: 'dateOfIssue', text: '2026年5月6日' },
          { type: 'title', text: '防汛方案' },
        ],
      },
      draft('notice', '转发市政府办公室防汛工作意见的通知'),
      draft('report', '政府工作报告'),
      draft('speech', '凝心聚力，真抓实干'),
    ],
    invalid: [
      draft('notice', '召开全区办公室主任会议'),
      draft('request', '庐阳区城市管理局增拨防汛应急物资经费的请示'),
      draft('letter', '关于商请支持项目建设'),
    ],
  },
})

/** Genres whose titles name their subject; reports, minutes, orders and announcements often go without. */
const withSubject: ReadonlySet<string> = new Set([
  'notice',
  'request',
  'reply',
  'letter',
  'opinion',
  'decision',
  'circular',
  'bill',
  'publicNotice',
])
/** Marks and blanks at the end. */
const atEnd = /(?<![。．.，,；;：:、\s])[。．.，,；;：:、\s]+$/
const introduced = /关于|印发|转发|批转|发布|公布|任免|放假/
/** Titles of regulations that are issued by notice. */
const enacted = /(?:条例|办法|规定|细则|规则|规程|准则|章程|法|解释|规划|计划|制度|预案|清单|标准|目录|[）)])$/
/** A title no longer than this may do without a subject, as 紧急通知 does. */
const longestPlain = 12

function draft(genre: string, title: string) {
  return { genre, blocks: [{ type: 'title', text: title }] } as const
}
