import type { Span } from '../../text/span.ts'
import lists from '../data/placeholders.json' with { type: 'json' }
import { findPlaceholderMarks } from '../placeholder-marks.ts'
import { type Finding, paragraphRule } from '../rule.ts'
import { excerpt } from '../wording.ts'

export const noPlaceholders = paragraphRule({
  id: 'no-placeholders',
  kind: 'placeholder',
  severity: 'error',
  description: '找出送审前没有填上的占位内容：X、××、某某、空白日期、待补提示等。',
  defaults: {},
  *check({ text }): Iterable<Finding> {
    if (!trigger.test(text)) return
    for (const { from, to, sort } of merge(text, findPieces(text))) {
      yield { at: { from, to }, message: messageOf(sort, text, { from, to }) }
    }
  },
  examples: {
    valid: [
      '医院新购 X 光机 2 台、X射线衍射仪 1 台，完成 XX 染色体检测 30 例。',
      '推进“数据要素×”行动，实施“人工智能×制造业”工程，深化“1+X”证书制度试点。',
      '场地长 30 米、宽 20 米，按 3×5 分区；应纳税额＝销售额×比例税率。',
      '某些单位在某种程度上存在畏难情绪，某地区曾发生类似问题。',
      '被告人张某某对指控事实没有异议，SpaceX 公司发射 Falcon 9 火箭。',
      '**人员**安排另行通知，二○○六年建成，手机号138****1234。',
      '成文日期应将年月日标全。会议定于2026年3月5日召开，印发政办发〔2026〕8号文件。',
    ],
    invalid: [
      '今年以来，全区开展督查X次，减少文件 X 多件。',
      '现将2026年X月X日全市工作会议精神传达如下。',
      'XX区委办公室印发《XX区构建创新体系的思考》。',
      '××市人民政府：',
      '合肥市某某局负责牵头，经费（待核实）。',
      '会议由____主持，参会人员[填写人数]人。',
      '排查隐患X处，整改Y处，投入Z万元，占比N%。',
      '完成投资***万元，由{{姓名}}负责。',
      '□□县人民政府：',
      '2026年  月  日',
      '政办发〔2026〕  号',
      '〔简要说明会议背景和目的〕',
      '下一步工作打算 TODO',
    ],
  },
})

type Sort = 'value' | 'date' | 'hint' | 'blank'

interface Piece extends Span {
  readonly sort: Sort
}

const trigger =
  /[XxＸｘ×YZNＹＺＮ_＿〔*＊○□{]|某某|TODO|TBD|FIXME|待[核补填定查确完]|填[写入]|此处|请[补替插]|[年月第\d][ \u3000]|号/

const hintWords = lists.hintWords.join('|')
const patterns: readonly (readonly [Sort, RegExp])[] = [
  ['hint', new RegExp(`[[［【〔][^[\\]［］【】〔〕]{0,60}?(?:${hintWords})[^[\\]［］【】〔〕]{0,60}[\\]］】〕]`, 'g')],
  [
    'hint',
    new RegExp(`〔(?!(?:${lists.notHints.join('|')}))(?=[^〔〕]{0,80}\\p{Script=Han}{2})[^〔〕（）]{2,80}〕`, 'gu'),
  ],
  ['hint', /[（(](?:请填写|填写|此处|请补充)[^（）()]{0,20}[）)]/g],
  ['hint', /[（(][^（）()，。；]{0,8}待(?:核实|核|补充|补|填写|填|确定|定|确认|完善|查)[）)]/g],
  ['hint', /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/g],
  ['blank', /(?<![A-Za-z0-9./@])[_＿]{2,}|[_＿]{2,}(?![A-Za-z0-9./@_＿])/g],
  ['date', /(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}|(?<=^|[\s：:]))年[ \u3000]+月(?:[ \u3000]*日)?/g],
  ['date', /(?:(?:19|20)\d{2}年)?\d{1,2}月[ \u3000]+日/g],
  ['blank', /[〔［[](?:\d{4}|[ \u3000]*)[〕］\]][ \u3000]*号/g],
  ['blank', /第[ \u3000]+号/g],
]

function findPieces(text: string): readonly Piece[] {
  const pieces = findPlaceholderMarks(text).map((span): Piece => ({ ...span, sort: 'value' }))
  for (const [sort, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      pieces.push({ from: match.index, to: match.index + match[0].length, sort })
    }
  }
  return pieces.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Joins pieces that overlap or that make up one date, as a person would count them. */
function merge(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last && piece.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
    else if (last && isDateJoint(text.slice(last.to, piece.from))) {
      merged[merged.length - 1] = { from: last.from, to: piece.to, sort: 'date' }
    } else merged.push(piece)
  }
  return merged.map(piece => (piece.sort === 'hint' || piece.sort === 'blank' ? piece : wholeDate(text, piece)))
}

function isDateJoint(between: string): boolean {
  return between.length === 1 && lists.dateUnits.includes(between)
}

const dateBefore = /(?:(?:19|20)\d{2}年|(?:19|20)\d?)?(?:\d{1,2}月)?$/
const unitAfter = /^[年月日时分](?!度)/

/** Takes in the filled parts of a date around a mark: 2026年X月X日. */
function wholeDate(text: string, piece: Piece): Piece {
  const isDated = piece.sort === 'date' || /^[年月日]/.test(text.slice(piece.to, piece.to + 1))
  if (!isDated) return piece
  const before = dateBefore.exec(text.slice(Math.max(0, piece.from - 8), piece.from))?.[0].length ?? 0
  const after = unitAfter.test(text.slice(piece.to, piece.to + 2)) ? 1 : 0
  const whole = { from: piece.from - before, to: piece.to + after }
  return { ...whole, sort: /[年月].*[月日]/.test(text.slice(whole.from, whole.to)) ? 'date' : piece.sort }
}

function messageOf(sort: Sort, text: string, span: Span): string {
  const marked = excerpt(text.slice(span.from, span.to), 24)
  if (sort === 'date') return `日期「${marked}」没有填全，请写明具体的年、月、日。`
  if (sort === 'hint') return `「${marked}」是待填的提示，请换成正式内容或删去。`
  if (sort === 'blank') return `「${marked}」处留有空白，请填入内容。`
  const following = /^[^\s，。；、：！？（(”》]{0,4}/.exec(text.slice(span.to, span.to + 4))?.[0] ?? ''
  if (following === '') return `「${marked}」是占位符，请填入实际内容。`
  return `「${marked}${following}」中的「${marked}」是占位符，请填入实际内容。`
}
