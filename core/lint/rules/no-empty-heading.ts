import { type OutlineLine, outlineLine } from '../outline.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const noEmptyHeading = documentRule<Record<string, never>, OutlineLine>({
  id: 'no-empty-heading',
  kind: 'structure',
  severity: 'warning',
  description: '找出下面没有正文的一、二级标题。',
  defaults: {},
  digest: outlineLine,
  *check({ paragraphs }, _options, all): Iterable<DocumentFinding> {
    const lines = [...all.entries()].filter(([, line]) => line.kind !== 'blank')
    const isEmpty = lines.map(([, line], index) => {
      const next = lines[index + 1]?.[1]
      if (line.kind !== 'heading' || line.hasOwnText || line.isSentence) return false
      return !next || next.kind === 'closing' || (next.kind === 'heading' && next.level <= line.level)
    })
    const filled = new Set(lines.flatMap(([, { level }], index) => (isEmpty[index] ? [] : [level])))
    for (const [index, [paragraph, { level }]] of lines.entries()) {
      if (!isEmpty[index] || level > 2) continue
      if (isDivided(paragraphs[paragraph]!.text, paragraphs[lines[index + 1]?.[0] ?? paragraph]!.text)) continue
      // Several in a row are the items of a list, as in an agenda, or an outline that is still to be written.
      const isListed = [index - 1, index + 1].some(near => isEmpty[near] && lines[near]?.[1].level === level)
      if (isListed || !filled.has(level)) continue
      // Whoever has just typed a heading at the end is about to write its text.
      const severity = index === lines.length - 1 ? 'info' : 'warning'
      const at = { from: 0, to: paragraphs[paragraph]!.text.length }
      yield { paragraph, at, severity, message: '这个标题下面没有正文，请补写内容或删去标题。' }
    }
  },
  examples: {
    valid: [
      draft('一、听取工作报告', '二、审议预算草案', '三、其他事项'),
      draft('一、总体要求', '（一）指导思想', '以人民为中心，做好各项工作。', '（二）主要目标', '年底前完成任务。'),
      draft('一、适用范围', '本办法适用于：', '（一）国有企业的财务收支情况。', '二、监督检查', '每年一次。'),
      draft('一、加强领导。各单位要压实责任。', '二、强化督查。专班每月督查一次。'),
      {
        blocks: [
          ...draft('一、登记表').blocks,
          { type: 'table', text: '\t\n\t' },
          ...draft('二、督查', '每月督查。').blocks,
        ],
      },
      {
        genre: 'order',
        blocks: [
          { type: 'heading', level: 1, text: '第一编 总则' },
          { type: 'heading', level: 1, text: '第一章 基本规定' },
          { type: 'paragraph', text: '为了规范城市绿化，制定本办法。' },
        ],
      },
    ],
    invalid: [
      draft('一、总体要求', '以人民为中心，做好各项工作。', '二、重点任务', '三、保障措施', '要加强领导。'),
      draft(
        '一、重点任务',
        '（一）改造道路',
        '（二）改造管网',
        '年底前完成。',
        '（三）绿化',
        '二、保障措施',
        '要加强领导。',
      ),
    ],
  },
})

const divisions = ['编', '分编', '章', '节']
const division = /^[\s\u3000]*第[一二三四五六七八九十百零〇\d]{1,6}(编|分编|章|节)/

/** Whether a part of a regulation begins with a smaller one, whatever their styles: 第一编, then 第一章. */
function isDivided(text: string, next: string): boolean {
  const [larger, smaller] = [text, next].map(line => divisions.indexOf(division.exec(line)?.[1] ?? ''))
  return larger !== undefined && larger >= 0 && smaller !== undefined && smaller > larger
}

function draft(...texts: string[]) {
  return {
    blocks: texts.map(text => {
      const level = /^（/.test(text) ? 2 : 1
      return /^(?:[一二三]、|（)/.test(text)
        ? ({ type: 'heading', level, text } as const)
        : ({ type: 'paragraph', text } as const)
    }),
  }
}
