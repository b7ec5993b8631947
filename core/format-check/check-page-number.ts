import { characterWidth } from '../document/geometry.ts'
import { paperFields } from '../document/header-format.ts'
import type { FormatParagraph } from './facts.ts'
import { isOfRole } from './fonts.ts'
import { type FormatCheck, finding } from './subject.ts'
import { inMillimetres, millimetre, sizeName } from './units.ts'

const part = '页脚'

/** Page numbers (7.5): that they are there, their form, their sides, and how far below the text they stand. */
export const checkPageNumber: FormatCheck = function* ({ facts, profile, content }) {
  const numberIn = (id: string | undefined) =>
    (id === undefined ? [] : (facts.footers[id] ?? [])).find(({ text }) => text.includes('#'))
  // The numbers of landscape pages stand at their side and are left to the eye.
  const upright = facts.sections.filter(({ isLandscape }) => !isLandscape)
  const judged = upright.length > 0 ? upright : facts.sections
  const pairs = judged.map(({ footers }) => ({ odd: numberIn(footers.default), even: numberIn(footers.even) }))
  const used = pairs.flatMap(({ odd, even }) => [odd, even]).filter(one => one !== undefined)
  if (used.length === 0) {
    yield finding(
      'page-number',
      'error',
      part,
      '没有找到页码。',
      '在“插入—页码”中加页码，形式为“— 1 —”，四号宋体，单页居右、双页居左。',
    )
    return
  }
  const [first] = facts.sections
  const isLetter = paperFields(content.genre, content.fields).format === 'letter'
  const isMarked = content.fields.issuingAuthorityMark !== undefined
  if (isLetter && isMarked && first && (!first.hasOwnFirst || numberIn(first.footers.first))) {
    yield finding(
      'letter-first-page',
      'warning',
      part,
      '信函首页印了页码；信函格式首页不显示页码。',
      '在“页眉和页脚”中勾选首页不同，删去首页页脚的页码。',
    )
  }
  const isPlain = profile.pageNumber.form === 'plain'
  const wrongForm = used.find(({ text }) => text.replace(/\s/gu, '') !== (isPlain ? '#' : '—#—'))
  if (wrongForm) {
    yield finding(
      'page-number-form',
      'error',
      part,
      `页码的形式是“${wrongForm.text.trim().replace('#', '1')}”，${isPlain ? '应为数字“1”' : '应为数字左右各放一条一字线“— 1 —”'}。`,
      isPlain ? '去掉页码两侧的符号。' : '在页码两侧各加一条一字线“—”，数字与线之间空半格。',
    )
  }
  const look = used.map(({ runs }) => runs.find(({ text }) => text.includes('#'))).find(Boolean)
  const wanted = profile.pageNumber.size
  if (look && (look.size !== wanted || !(isOfRole(look.font, 'song') || look.font === profile.fonts?.fonts.song))) {
    const isSize = look.size !== wanted
    yield finding(
      'page-number-form',
      isSize ? 'error' : 'warning',
      part,
      isSize
        ? `页码的字号是${sizeName(look.size)}，应为${sizeName(wanted)}。`
        : `页码的字体是${look.font || '未指定的字体'}，应为宋体。`,
      `选中页码，设为${sizeName(wanted)}宋体。`,
    )
  }
  const unit = characterWidth(wanted)
  const isCentred = profile.pageNumber.place === 'center'
  if (isCentred && used.some(({ align }) => align !== 'center')) {
    yield finding('page-number-place', 'error', part, '页码没有居中。', '在“页眉和页脚”中把页码设为居中，左右不缩进。')
  }
  if (!isCentred && pairs.some(({ odd, even }) => !isAtSides(odd, even, facts.hasEvenFooters, unit))) {
    yield finding(
      'page-number-place',
      'error',
      part,
      '页码没有做到单页居右空一字、双页居左空一字。',
      '在“页眉和页脚”中勾选奇偶页不同；奇数页页码右对齐、右缩进 1 字符，偶数页左对齐、左缩进 1 字符。',
    )
  }
  const distance = facts.sections.find(({ isLandscape }) => !isLandscape)?.footer
  if (distance !== undefined && Math.abs(distance - profile.page.footer) > 3 * millimetre) {
    yield finding(
      'page-number-distance',
      'info',
      part,
      `页脚距页边 ${inMillimetres(distance)} 毫米，一字线到版心下边缘的距离可能不是 7 毫米。`,
      `在“页眉和页脚”中把页脚底端距离设为 ${inMillimetres(profile.page.footer)} 毫米左右。`,
    )
  }
}

/** One character from the outer edge on both sides, half a character allowed. A frame set to 外侧 does as well. */
function isAtSides(
  odd: FormatParagraph | undefined,
  even: FormatParagraph | undefined,
  isSplit: boolean,
  unit: number,
): boolean {
  if (!odd && !even) return true
  if ([odd, even].some(one => one?.frame === 'outside')) return true
  if (!isSplit || !odd || !even) return false
  const isOne = (indent: number) => Math.abs(indent - unit) <= unit / 2
  const isRight = /^(?:right|end)$/u.test(odd.align) && isOne(odd.right)
  const isLeft = /^(?:left|start|both)$/u.test(even.align) && isOne(even.left + even.first)
  return isRight && isLeft
}
