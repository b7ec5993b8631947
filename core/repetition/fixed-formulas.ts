import { normaliseText } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'
import political from './data/formulas.json' with { type: 'json' }
import legal from './data/legal-stock.json' with { type: 'json' }

const politicalFormulas = political.formulas.map(normaliseText)
const legalFormulas = legal.formulas.map(normaliseText)

/**
 * Where fixed political formulas (固定表述) stand in a normalised text, in units. Their wording is prescribed, so that no
 * one can be told to write them otherwise. An office adds its own as library documents of the kind "formula".
 */
export function formulaSpans(text: string): readonly Span[] {
  return placesOf(politicalFormulas, text)
}

/** Penalties in their usual frame: 责令限期改正, 处一万元以上三万元以下罚款. Without marks, as normalised text has none. */
const penalty =
  /责令(?:停止违法行为|限期|其)*(?:改正|整改)|给予警告|没收违法所得|(?:可以)?并?处以?[一二三四五六七八九十百千万0-9]+(?:元|倍)以上[一二三四五六七八九十百千万0-9]+(?:元|倍)以下的?罚款/gu

/** Where stock clauses of law stand in a normalised text, in units: penalties, appeals, entry into force. */
export function legalStockSpans(text: string): readonly Span[] {
  const penalties = Array.from(text.matchAll(penalty), match => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  return [...placesOf(legalFormulas, text), ...penalties]
}

function placesOf(formulas: readonly string[], text: string): readonly Span[] {
  return formulas.flatMap(formula => {
    const spans: Span[] = []
    for (let at = text.indexOf(formula); at >= 0; at = text.indexOf(formula, at + formula.length)) {
      spans.push({ from: at, to: at + formula.length })
    }
    return spans
  })
}
