import type { Span } from '../../text/span.ts'
import { draftTitleOf } from '../draft-title.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Naming {
  readonly at: Span
  readonly name: string
}

export const consistentMeetingName = documentRule<Record<string, never>, readonly Naming[]>({
  id: 'consistent-meeting-name',
  kind: 'wording',
  severity: 'info',
  description: '正文对本次会议的称呼与标题中的会议名称不一致时提示。',
  defaults: {},
  digest({ type, text, quotations }) {
    if (type === 'title') return none
    return [...text.matchAll(thisMeeting)].flatMap(match => {
      const from = match.index
      const naming = { at: { from, to: from + match[0].length }, name: match[1] as string }
      return isQuoted(quotations, naming.at) ? [] : [naming]
    })
  },
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    const title = draftTitleOf(paragraphs)
    const meeting = titleMeeting.exec(title.text)?.[1]
    const [titleLine] = title.paragraphs
    if (meeting === undefined || titleLine === undefined) return
    const known = new Set(meeting)
    for (const [paragraph, namings] of digests.entries()) {
      for (const { at, name } of namings) {
        const core = name.replace(plainWords, '')
        if ([...core].filter(character => !known.has(character)).length < 2) continue
        yield {
          paragraph,
          at,
          message: `标题中的会议是「${meeting}」，这里称「${name}」，请核对并统一会议名称。`,
          related: [{ paragraph: titleLine, at: { from: 0, to: paragraphs[titleLine]!.text.length }, note: '标题' }],
        }
      }
    }
  },
  examples: {
    valid: [
      speech('这次会议开得很好，下面我讲三点意见。'),
      speech('我们将认真贯彻本次交流会精神。'),
      speech('去年的办公室主任会议提出了明确要求。'),
      '本次办公室主任会议明确了任务。',
    ],
    invalid: [speech('我们将认真贯彻落实本次办公室主任会议精神。'), speech('这次全市安全生产现场会安排部署了任务。')],
  },
})

const none: readonly Naming[] = []
const titleMeeting = /在(.{2,40}(?:会议?|论坛|大会))上?的?(?:讲话|发言|主持|致辞|致词|总结|汇报|交流)/
const thisMeeting =
  /(?:本次|这次|此次)([^，。；：、！？“”《》的是]{2,20}?(?:会议|大会|推进会|现场会|交流会|座谈会|动员会|调度会|部署会))(?!室|纪要|记录|议程|期间|材料)/g
const plainWords = /全[国省市县区州镇]|会议|大会|会|工作/g

function speech(text: string) {
  return {
    genre: 'speech',
    blocks: [
      { type: 'title', text: '在全市办公室工作经验交流会上的发言' },
      { type: 'paragraph', text },
    ],
  } as const
}
