import { type DocumentFinding, documentRule } from '../rule.ts'
import { findUnpairedMarks, type UnpairedMark } from '../unpaired-marks.ts'

export const noUnpairedMarks = documentRule<Record<string, never>, readonly UnpairedMark[]>({
  id: 'no-unpaired-marks',
  kind: 'wording',
  severity: 'error',
  description: '找出不成对的引号、书名号和括号。',
  basis: 'GB/T 15834-2011',
  defaults: {},
  digest: ({ text }) => findUnpairedMarks(text),
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    // A quotation or remark of several paragraphs: its mark opens in one and closes in a later one.
    const spanning = pairAcross(digests)
    for (const [paragraph, marks] of digests.entries()) {
      if (marks.length === 0) continue
      // Lines that are no sentence, such as the history of a law under its title, are often copied in part.
      const severity = sentence.test(paragraphs[paragraph]!.text) ? 'error' : 'warning'
      for (const mark of marks) {
        if (spanning.has(mark) || (mark.isOpening && continuesBelow(paragraphs[paragraph + 1]?.text, mark))) continue
        const { at, written, partner, instead } = mark
        const fix = instead === undefined ? {} : { fix: { title: `改为「${instead}」`, range: at, text: instead } }
        const message = instead
          ? `「${written}」用反了，此处应为「${instead}」。`
          : mark.isOpening
            ? `「${written}」没有与之配对的「${partner}」，请补上或删去。`
            : `「${written}」前面没有与之配对的「${partner}」，请补上或删去。`
        yield { paragraph, at, severity, message, ...fix }
      }
    }
  },
  examples: {
    valid: [
      '学习《条例》（试行）和“三重一大”制度。',
      '重点抓好三件事：1）查隐患；2）补短板；3）建机制。',
      '他说：“制度的生命力在于‘执行’二字（要长期坚持）。”',
      'It’s the ’90s；参照GB/T 9704—2012（以下简称标准)。',
      {
        blocks: [
          { type: 'paragraph', text: '决议指出：“必须坚持党的领导。' },
          { type: 'paragraph', text: '“必须坚持人民至上。”' },
        ],
      },
    ],
    invalid: [
      '认真落实中央“八项规定精神，持续改进作风。',
      '贯彻《信访工作条例，压实责任。',
      '会议时间（3月5日上午在二楼会议室召开。',
      '突出一个“严“字，抓好落实。',
    ],
  },
})

const sentence = /[，。；：！？]/

function pairAcross(digests: readonly (readonly UnpairedMark[])[]): ReadonlySet<UnpairedMark> {
  const paired = new Set<UnpairedMark>()
  /** By the mark as it is written full-width, so that none of the others is walked past. */
  const open = new Map<string, { readonly mark: UnpairedMark; readonly paragraph: number }[]>()
  for (const [paragraph, marks] of digests.entries()) {
    if (marks.length === 0) continue
    for (const mark of marks) {
      if (mark.instead !== undefined) continue
      if (mark.isOpening) {
        const waiting = open.get(opener(mark))
        if (waiting) waiting.push({ mark, paragraph })
        else open.set(opener(mark), [{ mark, paragraph }])
        continue
      }
      const last = open.get(mark.partner)?.pop()
      if (!last || paragraph - last.paragraph > last.mark.reach) continue
      paired.add(mark)
      paired.add(last.mark)
    }
  }
  return paired
}

/** Half-width brackets pair with full-width ones: which of them is right is another question. */
function opener({ written }: UnpairedMark): string {
  return written === '(' ? '（' : written
}

/** Each paragraph of a long quotation opens with the mark anew; only the last one closes it. */
function continuesBelow(next: string | undefined, { written }: UnpairedMark): boolean {
  return next !== undefined && (written === '“' || written === '‘') && next.trimStart().startsWith(written)
}
