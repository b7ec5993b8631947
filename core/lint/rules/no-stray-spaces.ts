import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noStraySpaces = paragraphRule({
  id: 'no-stray-spaces',
  kind: 'wording',
  severity: 'warning',
  description: '找出正文中汉字之间、标点前后多余的空格。',
  defaults: {},
  *check({ type, text, quotations }): Iterable<Finding> {
    if (type !== 'paragraph' || !blankInside.test(text) || isLaidOut(text)) return
    const firstMark = text.search(pause)
    for (const match of text.matchAll(stray)) {
      const at = { from: match.index, to: match.index + match[0].length }
      const before = text[at.from - 1] as string
      const after = text[at.to] as string
      if (isQuoted(quotations, at) || isPurposeful(text, at, firstMark)) continue
      if (mark.test(before) || mark.test(after)) {
        const fix = { title: '删去空格', range: at, text: '' }
        yield { at, fix, severity: 'info', message: '标点旁边不应空格，请删去。' }
      } else {
        yield { at, message: `「${before}」与「${after}」之间有空格，请删去；若此处是停顿，请换成标点。` }
      }
    }
  },
  examples: {
    valid: [
      '第一条 为了规范会议管理，制定本办法。',
      '购置 X 光机 2 台，GDP 增长 5.1%。',
      '姓名：王 明　　职务：科员　　电话：62810000',
      '附件 任务分工表',
      '一、 总体要求',
      '凝心聚力 实干争先——在全市工作会议上的讲话，2026年3月5日',
      '县长 王明作工作报告，各位代表进行了审议。',
      '他引用“不忘初心 牢记使命”的主题。',
    ],
    invalid: [
      '我们着力转作风，反浪费 提效能，各项工作取得新进展。',
      '各单位要高度重视， 按时报送材料。',
      '会议由办公室负 责组织，各科室配合落实。',
    ],
  },
})

const blankInside = /[^\s\u3000][ \t\u3000\u00a0]+[^\s\u3000]/
const stray = /(?<=[\p{Script=Han}，。；：、！？”》）])[ \t\u3000\u00a0]{1,8}(?=[\p{Script=Han}，。；：、！？“《（])/gu
const pause = /[，。；：、！？]/
const mark = /[，。；：、！？”》）“《（]/

/** Lines that are set in columns, credit a photograph, or are no prose: blanks in several places, or no sentence at all. */
function isLaidOut(text: string): boolean {
  if (wideGap.test(text.trimStart()) || !/[，。；]/.test(text) || credit.test(text)) return true
  return (text.match(columns)?.length ?? 0) > 1
}

const wideGap = /(?<![ \t\u3000])[ \t\u3000]{3,}\S/
const credit = /记者[ \u3000\u00a0]|新华社发|[/／]摄/
const columns = /\S[ \t\u3000]{2,}\S/g
const numberBefore =
  /(?:^|[\s。；])(?:第[〇零一二三四五六七八九十百千\d]+[编章节条款项篇部分讲]{1,2}|附[件录表注]?[一二三四五六七八九十\d]*|[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?|[注例答问][：:]?|[图表][一二三四五六七八九十\d]+|特此[\p{Script=Han}]{2})$/u
const titleBefore = /(?:主席|总理|书记|[省市县区镇乡局处科院校厅部会社]长|主任|主编|作者|同志|记者)$/
const nameBefore = /(?:^|[\s：、，])\p{Script=Han}$/u

/** The blank after a number or an office (县长 王明), between the two characters of a name, or in a date still to be filled in. */
function isPurposeful(text: string, { from, to }: Span, firstMark: number): boolean {
  const head = text.slice(Math.max(0, from - 12), from)
  if (titleBefore.test(head) || (from <= firstMark && isSlogan(text, to))) return true
  if (numberBefore.test(head) || /[年月日第时分]$/.test(head) || /^[年月日号时分]/.test(text.slice(to, to + 1)))
    return true
  return nameBefore.test(head) && /^\p{Script=Han}(?=[\s，。、；（]|$)/u.test(text.slice(to, to + 2))
}

/** Whether what follows a blank, before which no mark stands, is a heading of two or three balanced lines set as one: 凝心聚力 实干争先——在…会上的讲话. */
function isSlogan(text: string, to: number): boolean {
  return /^[^，。；：！？]{0,40}?(?:——|※|$)/.test(text.slice(to, to + 44))
}
