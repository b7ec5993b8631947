import type { LibraryKind } from './match.ts'
import type { SourceDocument } from './repetition-library.ts'

const kindOrder: Readonly<Record<LibraryKind, number>> = { policy: 0, own: 1, formula: 2 }

const levels: readonly RegExp[] = [
  /^(?:中华人民共和国|中共中央|中央|国务院|国家|全国|最高人民)/u,
  /^(?:中共)?(?:北京市|天津市|上海市|重庆市|\p{Script=Han}{2,8}?(?:省|自治区))/u,
  /^(?:中共)?\p{Script=Han}{2,8}?(?:市|自治州|州|盟)/u,
  /^(?:中共)?\p{Script=Han}{2,8}?(?:县|区|旗)/u,
]

/**
 * The level of the body that issued a document, by its title or else by the body's name: 0 the nation, 1 a province, 2 a
 * city, 3 a county.
 */
export function issuerLevel(title: string, issuer = ''): number | undefined {
  const levelOf = (name: string) => levels.findIndex(pattern => pattern.test(name.replace(/^[《〈]/u, '')))
  return [levelOf(title), levelOf(issuer)].find(level => level >= 0)
}

/**
 * Which of two documents that hold the same text is its source: negative for the first. Policy goes before own
 * documents, a higher body before a lower, the earlier before the later, as far as kind, title, issuer and date tell.
 */
export function compareSources(a: SourceDocument, b: SourceDocument): number {
  const byKind = kindOrder[a.kind] - kindOrder[b.kind]
  if (byKind !== 0) return byKind
  const levelA = issuerLevel(a.title, a.issuer)
  const levelB = issuerLevel(b.title, b.issuer)
  if (levelA !== undefined && levelB !== undefined && levelA !== levelB) return levelA - levelB
  if (a.date === undefined || b.date === undefined || a.date === b.date) return 0
  return a.date < b.date ? -1 : 1
}
