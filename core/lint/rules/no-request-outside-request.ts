import type { GenreId } from '../../document/genres.ts'
import { isQuoted } from '../quotation.ts'
import { findRequestClosings } from '../request-closing.ts'
import { paragraphRule } from '../rule.ts'

/** Genres that may not ask for a decision. An opinion sent upwards and a bill may; a letter may ask for approval. */
const genres: ReadonlySet<string> = new Set<GenreId>([
  'report',
  'notice',
  'circular',
  'decision',
  'resolution',
  'order',
  'communique',
  'announcement',
  'publicNotice',
  'reply',
  'letter',
  'minutes',
])

export const noRequestOutsideRequest = paragraphRule({
  id: 'no-request-outside-request',
  kind: 'structure',
  severity: 'error',
  description: '报告、通知、函等文种里出现「妥否，请批示」一类请示用语时提示；请示、意见、议案和非法定文种不查。',
  basis: '《党政机关公文处理工作条例》第十五条',
  defaults: {},
  *check({ type, text, quotations }, _options, { genre }) {
    if (type !== 'paragraph' || !genres.has(genre.id)) return
    for (const at of findRequestClosings(text)) {
      if (isQuoted(quotations, at)) continue
      const words = text.slice(at.from, at.to)
      // 请予批准 is how a letter asks an office of equal rank.
      if (genre.id === 'letter' && /批准|审批|核准|审定|批复/.test(words)) continue
      yield {
        at,
        message: `${genre.name}不得夹带请示事项，「${words}」只用于请示。请删去，需要上级决定的事项另行拟写请示。`,
      }
    }
  },
  examples: {
    valid: [
      { genre: 'request', blocks: [{ type: 'paragraph', text: '妥否，请批示。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '以上报告，请审阅。' }] },
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '可否，请予批准。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '重大事项及时请示报告，未经批准不得实施。' }] },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '请示末尾统一写作“妥否，请批示”。' }] },
      { genre: 'briefing', blocks: [{ type: 'paragraph', text: '以上汇报妥否，请批示。' }] },
    ],
    invalid: [
      { genre: 'report', blocks: [{ type: 'paragraph', text: '拟追加防汛经费二十万元。妥否，请批示。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '特此请示。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '特此报告，请批示。' }] },
      { genre: 'report', blocks: [{ type: 'paragraph', text: '专此报告，请审批。' }] },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '以上意见当否，请予批复。' }] },
      { genre: 'letter', blocks: [{ type: 'paragraph', text: '当否，请批示。' }] },
    ],
  },
})
