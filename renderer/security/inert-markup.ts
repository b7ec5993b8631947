/**
 * Pasted markup without its style sheets, and with its style attributes under the name `data-style`: the policy of the
 * window forbids inline styles even in a document that is never shown, and each would be reported as an error.
 */
export function withoutStyles(markup: string): string {
  return markup
    .replace(/<style[\s>][\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^<>]*/gi, tag => tag.replace(/(?<=[\s"'])style(?=\s*=)/gi, 'data-style'))
}
