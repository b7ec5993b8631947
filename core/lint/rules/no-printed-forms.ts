import { paragraphRule } from '../rule.ts'

const forms =
  /[（(][^（）()]{0,16}〔\d{4}〕第?\d{1,5}号[）)]|[\p{Script=Han}]{0,8}〔\d{4}〕第?\d{1,5}号|(?:详?见|如)(?:附件|附表|附图|下表|下图|上表|上图)(?:所示)?\d{0,2}|（(?:下同|略)）/gu
const clue = /〔|附件|附表|附图|下表|下图|上表|上图|（下同|（略/

export const noPrintedForms = paragraphRule({
  id: 'no-printed-forms',
  kind: 'wording',
  severity: 'info',
  description: '讲话、发言、汇报等口头文种里出现发文字号、「见附件」一类念不出的写法时提示；书面文种不查。',
  defaults: {},
  *check({ type, text }, _options, { genre }) {
    if (!genre.spoken || type !== 'paragraph' || !clue.test(text)) return
    for (const match of text.matchAll(forms)) {
      const [words] = match
      const at = { from: match.index, to: match.index + words.length }
      const isAside = /^[（(].*〔/.test(words)
      const message = `「${words}」只能看、不好念，听的人也记不住。${isAside ? '念稿请删去，印发时再加上' : '请改成说得出口的话'}。`
      yield { at, message, ...(isAside && { fix: { title: '删去', range: at, text: '' } }) }
    }
  },
  examples: {
    valid: [
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '根据国办发〔2020〕3号文件，名单见附件。' }] },
      {
        genre: 'speech',
        blocks: [{ type: 'paragraph', text: '去年县里出台了水库管理办法，附件里的清单大家会后再看。' }],
      },
    ],
    invalid: [
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '县里印发了《水库管理办法》（政办发〔2025〕12号）。' }] },
      { genre: 'remarks', blocks: [{ type: 'paragraph', text: '各镇任务详见附表。' }] },
    ],
  },
})
