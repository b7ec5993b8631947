import { genreOfTitle } from '../../document/genres.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

export const noTitlePunctuation = documentRule({
  id: 'no-title-punctuation',
  kind: 'format',
  severity: 'warning',
  description: '公文标题末尾不用标点，标题中除书名号、引号、括号和顿号外一般不用标点。',
  basis: 'GB/T 15834-2011 附录 A',
  defaults: {},
  *check({ paragraphs, facts: { genre } }): Iterable<DocumentFinding> {
    for (const paragraph of titleLines(paragraphs)) {
      const line = paragraphs[paragraph]!.text.trimEnd()
      const ending = atEnd.exec(line)
      if (ending) {
        const at = { from: ending.index, to: line.length }
        const fix = { title: '删去末尾标点', range: at, text: '' }
        yield { paragraph, at, fix, message: `标题末尾不用标点，请删去「${ending[0]}」。` }
      }
      if (!genre.statutory || genre.id === 'report') continue
      for (const match of line.slice(0, ending?.index ?? line.length).matchAll(inside)) {
        const at = { from: match.index, to: match.index + 1 }
        yield { paragraph, at, severity: 'info', message: `公文标题中一般不用「${match[0]}」，请改写或删去。` }
      }
    }
  },
  examples: {
    valid: [
      title('关于印发《城乡建设“十五五”规划（试行）》的通知'),
      title('关于做好防汛、抗旱工作的通知'),
      { genre: 'speech', blocks: [{ type: 'title', text: '同心同德，把改革进行到底！' }] },
      '关于做好防汛工作的通知已经印发。',
      '请按照关于做好防汛工作的通知要求抓好落实。',
    ],
    invalid: [title('关于做好防汛工作的通知。'), title('关于加强督查，改进作风的意见'), title('关于召开会议的通知：')],
  },
})

/**
 * Marks at the end of a title that are slips; ？ and ！ may belong to the title of a speech. A run is looked at from its
 * first mark alone, else a long one would cost its square.
 */
const atEnd = /(?<![。．.，,；;：:、])[。．.，,；;：:、]+$/
const longestLine = 80

/** The lines of the title; where none is marked, a first line that reads as one but for the mark at its end. */
function titleLines(paragraphs: readonly Paragraph[]): readonly number[] {
  const marked = paragraphs.flatMap(({ type }, index) => (type === 'title' ? [index] : []))
  if (marked.length > 0) return marked
  const first = paragraphs.findIndex(({ text }) => text.trim() !== '')
  const line = paragraphs[first]?.text.trim() ?? ''
  if (paragraphs[first]?.type !== 'paragraph' || line.length > longestLine || !likeTitle.test(line)) return []
  return genreOfTitle(line) === undefined ? [] : [first]
}

const likeTitle = /^(?:[^，。；：、]{0,24}关于|在)[^，。；：]+的[^，。；：]{1,8}[。，；：]$/
const inside = /[。，；：！？]/g

function title(text: string) {
  return { genre: 'notice', blocks: [{ type: 'title', text }] } as const
}
