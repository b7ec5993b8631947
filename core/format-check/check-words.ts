import type { FormatRuleId } from './finding.ts'
import { type FormatCheck, finding, type JudgedParagraph } from './subject.ts'

/** A way of writing that the standard rules out, told once for all paragraphs that have it. */
interface WordCheck {
  readonly ruleId: FormatRuleId
  readonly part: string
  readonly isWrong: (paragraph: JudgedParagraph, text: string) => boolean
  readonly message: string
  readonly advice: string
}

const inBody = ({ element, table }: JudgedParagraph) =>
  table === undefined && (element === 'paragraph' || (element?.startsWith('heading') ?? false))

const chinese = '[一二三四五六七八九十]{1,3}'
const wrongMarks = new RegExp(
  `^(?:${chinese}[.．]|[（(]${chinese}[）)][、.．]|\\(${chinese}\\)|[1-9][0-9]?、|[（(][1-9][0-9]?[）)][、.．]|\\([1-9][0-9]?\\))`,
  'u',
)

const checks: readonly WordCheck[] = [
  {
    ruleId: 'number-marks',
    part: '正文',
    isWrong: (paragraph, text) => inBody(paragraph) && wrongMarks.test(text),
    message: '结构层次序数的写法不合要求，应依次为“一、”“（一）”“1.”“（1）”。',
    advice: '改正序数后面的标点和括号：“一、”用顿号，“1.”用圆点，括号用全角且后面不加标点。',
  },
  {
    ruleId: 'recipient-colon',
    part: '主送机关',
    isWrong: ({ element }, text) => element === 'mainRecipient' && !text.endsWith('：'),
    message: '主送机关末尾没有全角冒号。',
    advice: '在最后一个主送机关名称后加全角冒号“：”。',
  },
  {
    ruleId: 'document-number',
    part: '版头',
    isWrong: ({ element }, text) =>
      element === 'documentNumber' &&
      !/〔[0-9]{4}〕[1-9][0-9]*号/u.test(text) &&
      !/^第?[0-9一二三四五六七八九十百]+号$/u.test(text),
    message: '发文字号的写法不合要求，应为机关代字、六角括号括入的四位年份和不编虚位的序号，如“云政发〔2026〕8号”。',
    advice: '年份用六角括号“〔〕”括入，序号不加“第”、不补零。',
  },
  {
    ruleId: 'attachment-mark',
    part: '附件说明',
    isWrong: ({ element }, text) => element === 'attachmentNote' && /[。；，、;,]$/u.test(text),
    message: '附件名称后加了标点。',
    advice: '删去附件名称后面的标点。',
  },
  {
    ruleId: 'date-form',
    part: '成文日期',
    isWrong: ({ element }, text) =>
      element === 'dateOfIssue' && !/[0-9]{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12][0-9]|3[01])日/u.test(text),
    message: '成文日期的写法不合要求，应用阿拉伯数字标全年、月、日，月和日不编虚位，如“2026年3月5日”。',
    advice: '把成文日期改为阿拉伯数字，年份写全四位，1 不写成 01。',
  },
]

/** How numbers, dates and marks are written. What is still to be filled in is no fault of form. */
export const checkWords: FormatCheck = function* ({ paragraphs }) {
  for (const { ruleId, part, isWrong, message, advice } of checks) {
    const places = paragraphs.filter(
      one => !/[×Xx〔]{2,}|〔[^0-9]|[×X]/u.test(one.text) && isWrong(one, one.text.trim()),
    )
    if (places.length > 0) yield finding(ruleId, 'warning', part, message, advice, { places })
  }
}
