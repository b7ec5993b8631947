/** Gravity of a finding: `error` where the file says it outright, `warning` where it is likely, `info` for usage. */
export type FormatSeverity = 'error' | 'warning' | 'info'

/** A paragraph in which something was found. */
export interface FormatPlace {
  /** Counts from 1, empty paragraphs and those of tables included. */
  readonly paragraph: number
  /** Its first words. */
  readonly text: string
}

/** Something in a Word file that is not as the profile has it. */
export interface FormatFinding {
  readonly ruleId: FormatRuleId
  readonly severity: FormatSeverity
  /** What is there and what should be, one Chinese sentence. */
  readonly message: string
  /** How to mend it in Word or WPS, one Chinese sentence. */
  readonly advice: string
  /** The clause that asks for it. */
  readonly basis: string
  /** The part of the file, in Chinese. */
  readonly part: string
  /** All paragraphs concerned; empty where the whole page is. */
  readonly places: readonly FormatPlace[]
}

/** What the check of one file found. */
export interface FormatReport {
  readonly findings: readonly FormatFinding[]
  /** What a new file made of this one would lack, a Chinese sentence each. */
  readonly losses: readonly string[]
}

/** What is checked: id, what it looks at, and the clause of GB/T 9704-2012. */
export const formatRules = [
  { id: 'paper-size', description: '纸张为 A4', clause: '5.1' },
  { id: 'page-margins', description: '天头、订口和版心尺寸', clause: '5.2.1' },
  { id: 'lines-per-page', description: '每面行数和行距', clause: '5.2.3' },
  { id: 'characters-per-line', description: '每行字数', clause: '5.2.3' },
  { id: 'line-spacing', description: '正文各段行距一致', clause: '5.2.3' },
  { id: 'paragraph-spacing', description: '正文段前段后没有额外间距', clause: '5.2.3' },
  { id: 'text-colour', description: '文字为黑色', clause: '5.2.4' },
  { id: 'element-font', description: '各要素的字体', clause: '5.2.2、7' },
  { id: 'element-size', description: '各要素的字号', clause: '5.2.2、7' },
  { id: 'element-place', description: '标题居中，主送机关顶格', clause: '7.3.1、7.3.2' },
  { id: 'first-line-indent', description: '每段左空二字，回行顶格', clause: '7.3.3' },
  { id: 'title-bold', description: '小标宋不再加粗', clause: '7.3.1' },
  { id: 'authority-mark', description: '发文机关标志为红色', clause: '7.2.4' },
  { id: 'document-number', description: '发文字号的写法', clause: '7.2.5' },
  { id: 'red-line', description: '红色分隔线', clause: '7.2.7' },
  { id: 'recipient-colon', description: '主送机关末尾为全角冒号', clause: '7.3.2' },
  { id: 'number-marks', description: '结构层次序数的写法', clause: '7.3.3' },
  { id: 'attachment-mark', description: '附件名称后不加标点', clause: '7.3.4' },
  { id: 'date-form', description: '成文日期的写法', clause: '7.3.5.4' },
  { id: 'imprint-lines', description: '版记分隔线', clause: '7.4.1' },
  { id: 'page-number', description: '有页码', clause: '7.5' },
  { id: 'page-number-form', description: '页码的形式和字体字号', clause: '7.5' },
  { id: 'page-number-place', description: '单页页码居右、双页居左，各空一字', clause: '7.5' },
  { id: 'letter-first-page', description: '信函首页不显示页码', clause: '10.1' },
  { id: 'page-number-distance', description: '一字线距版心下边缘 7 毫米', clause: '7.5' },
] as const

export type FormatRuleId = (typeof formatRules)[number]['id']

const standard = 'GB/T 9704-2012'

/** The clause that a rule goes by, with the standard's number. */
export function clauseOf(id: FormatRuleId): string {
  return `${standard} ${formatRules.find(rule => rule.id === id)?.clause ?? ''}`
}
