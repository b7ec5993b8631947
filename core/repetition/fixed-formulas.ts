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

/** Where stock clauses of law stand in a normalised text, in units: penalties, appeals, entry into force. */
export function legalStockSpans(text: string): readonly Span[] {
  return placesOf(legalFormulas, text)
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
