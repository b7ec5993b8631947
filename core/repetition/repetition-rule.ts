import { countText } from '../text/count.ts'
import type { RepetitionMatch } from './match.ts'

export { repetitionRule } from './repetition-rules.ts'

/** A title in the marks of titles, once. */
export function titled(title: string): string {
  return `《${title.replace(/^《|》$/g, '')}》`
}

/** A share as people read it: whole per cent, rounded down, so that 99.6 % is not called the same. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`
}

/** Word's 字数 of a text, with separators. */
export function characterCount(text: string): string {
  return countText(text).characters.toLocaleString('zh-CN')
}

/**
 * What is repeated, how, and how to mend it. `text` is the paragraph, of which the length is told as Word's 字数; `sources`
 * is the number of documents that share the passage, the match's own included.
 */
export function repetitionMessage(text: string, match: RepetitionMatch, sources = 1): string {
  const { range, source, swaps, addsNothing } = match
  const others = sources > 1 ? `等 ${sources} 份文件` : ''
  const from = `与${titled(source.title)}${others}重复 ${characterCount(text.slice(range.from, range.to))} 字`
  if (source.kind === 'own') {
    return `${from}，相同率 ${percent(match.identity)}，沿用了本单位的旧稿；请核对数据和提法，换成今年的新情况。`
  }
  if (swaps) {
    const told = swaps.slice(0, 3).map(({ from: theirs, to: ours }) => `把“${theirs}”改为“${ours}”`)
    const mend = addsNothing ? '重申已有政策，没有新的措施；请直接转发或引用原文' : '请改为引用原文'
    return `${from}，仅${told.join('、')}，${mend}，只写本单位的具体措施。`
  }
  const order = match.isMoved ? '，只是调换了语句的次序' : ''
  const degree = `${from}${order}，相同率 ${percent(match.identity)}`
  if (addsNothing) {
    return `${degree}；重申已有政策，没有新的措施。请改为引用，写明本单位的任务、时限和责任单位，或者删去。`
  }
  return `${degree}；请改为引用并写明本单位的新措施。`
}
