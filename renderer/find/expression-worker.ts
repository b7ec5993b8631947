import { findAll, type Match, type Query } from '../../core/text/search/query.ts'

/** The texts to search with an expression, which has been found to be one. */
export interface ExpressionRequest {
  readonly id: number
  readonly texts: readonly string[]
  readonly query: Query
}

export interface ExpressionReply {
  readonly id: number
  readonly matches: readonly (readonly Match[])[]
}

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<ExpressionRequest>) => void) | null
  postMessage(reply: ExpressionReply): void
}

worker.onmessage = ({ data: { id, texts, query } }) => {
  worker.postMessage({ id, matches: texts.map(text => findAll(text, query)) })
}
