import type { BlockType, DraftFields, FieldId, HeadingLevel, TableShape } from '../document/draft.ts'
import type { GenreSpec } from '../document/genres.ts'
import type { TextCounts } from '../text/count.ts'
import type { Span } from '../text/span.ts'
import type { DocumentCounts } from './counts.ts'
import type { LengthLimit } from './limits.ts'
import type { KnownDocuments } from './reference/known-documents.ts'
import type { LineReading } from './website-lines.ts'
import type { WordStarts } from './word-list.ts'

/** Gravity of a finding: an error stops a careful office from sending, a warning deserves a look, information is a hint. */
export type Severity = 'error' | 'warning' | 'info'

/** The group under which the problem list shows a rule. */
export type RuleKind = 'length' | 'placeholder' | 'structure' | 'format' | 'repetition' | 'wording'

/** What the checker receives of a block. */
export interface LintBlock {
  readonly type: BlockType
  readonly level?: HeadingLevel
  readonly text: string
  /** Of tables: their columns, for the page count. */
  readonly table?: TableShape
}

/** One block with the analysis that all rules share. Each part is worked out once, when a rule first asks. */
export interface Paragraph extends LintBlock {
  readonly sentences: readonly Span[]
  /** Word's 字数 of the text. */
  readonly characters: number
  readonly counts: TextCounts
  /** What stands inside 《》 or quotation marks, marks included: words that are not the author's own. Outermost pairs only. */
  readonly quotations: readonly Span[]
  /** Worn phrases (套话) of the author's own; those in quotations are left out. */
  readonly cliches: readonly Span[]
  /** Whether it is a line of the website that a text was taken from, as far as that can be told from the line alone. */
  readonly websiteLine: LineReading
  /** Where words of the word lists may begin. */
  readonly wordStarts: WordStarts
  /** Of tables: the cells that hold text. Paragraph rules read these, each by itself, in place of the whole table. */
  readonly cells?: readonly CellParagraph[]
}

/** The text of one cell as a paragraph, and the UTF-16 offset at which it starts in its table's text. */
export interface CellParagraph {
  readonly from: number
  readonly paragraph: Paragraph
}

/** What holds for the whole draft, whichever paragraph is read. */
export interface LintFacts {
  readonly genre: GenreSpec
  readonly fields: DraftFields
  /** Characters a minute. */
  readonly speechRate: number
  /** What the library tells of the documents that the draft may cite. */
  readonly known: KnownDocuments
}

/** A whole draft, as document rules see it. */
export interface LintDocument {
  readonly paragraphs: readonly Paragraph[]
  readonly facts: LintFacts
  readonly counts: DocumentCounts
  /** The limits that bind this draft, the strictest of each kind first. */
  readonly limits: readonly LengthLimit[]
}

/** A certain mend: replace `range` of the paragraph by `text`. */
export interface Fix {
  readonly title: string
  readonly range: Span
  readonly text: string
}

/** What a rule reports about one paragraph. */
export interface Finding {
  /** UTF-16 offsets in the paragraph's text. */
  readonly at: Span
  /** What is wrong, why, how to mend it: one or two Chinese sentences that end in 。 */
  readonly message: string
  /** Where a rule grades its findings; else the rule's own severity holds. */
  readonly severity?: Severity
  /** The clause or document behind this finding, where it is not the rule's. */
  readonly basis?: string
  readonly fix?: Fix
}

/** The element of header or imprint that a finding is about, and its whole text as it should be where that is certain. */
export interface FieldPlace {
  readonly id: FieldId
  readonly value: string
  readonly right?: string
}

/** What a document rule reports: a finding and the paragraph it stands in, with other places it speaks of. */
export interface DocumentFinding extends Finding {
  /** Index of the paragraph. */
  readonly paragraph: number
  /** Present where it is no words of the paragraph but an element of header or imprint that is wrong. */
  readonly field?: FieldPlace
  readonly related?: readonly { readonly paragraph: number; readonly at: Span; readonly note: string }[]
}

/** A finding as it leaves the linter. */
export interface Diagnostic extends DocumentFinding {
  readonly ruleId: string
  readonly kind: RuleKind
  readonly severity: Severity
}

/** A text for a rule's examples: one paragraph as a string, or blocks. */
export type Example =
  | string
  | { readonly genre?: string; readonly fields?: DraftFields; readonly blocks: readonly LintBlock[] }

/**
 * How settings show a number among a rule's options. `min` and `max` are in the unit shown; with the unit `%` the
 * option itself is the share, 1 for 100 %.
 */
export interface OptionLabel {
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
}

interface RuleFacts<Options> {
  /** Equal to the file's name. */
  readonly id: string
  readonly kind: RuleKind
  readonly severity: Severity
  /** The gravest severity of its findings, where it grades some of them above its own. */
  readonly gravest?: Severity
  /** One Chinese sentence for settings and documentation. */
  readonly description: string
  readonly basis?: string
  /** A rule that cannot be made quiet on published texts waits until an office turns it on; its description says why. */
  readonly offByDefault?: true
  readonly defaults: Options
  /** By option: every number among the options has one. */
  readonly optionLabels?: Readonly<Record<string, OptionLabel>>
  readonly examples: { readonly valid: readonly Example[]; readonly invalid: readonly Example[] }
}

/** A rule that judges each paragraph by itself, so that its findings are cached by text. Pure and synchronous. */
export interface ParagraphRule<Options> extends RuleFacts<Options> {
  readonly scope: 'paragraph'
  check(paragraph: Paragraph, options: Options, facts: LintFacts): Iterable<Finding>
}

/**
 * A rule that needs the whole draft: totals, sequence, repetition. Pure and synchronous. `digest` draws from one
 * paragraph what the rule needs of it and is cached by text; `check` reads digests (one a paragraph, in order) in place
 * of text. It runs again when a digest, the number of paragraphs, their types, or whatever else it read of the draft has
 * changed: text that only findings need is best asked for when a finding is made.
 */
export interface DocumentRule<Options, Digest = undefined> extends RuleFacts<Options> {
  readonly scope: 'document'
  digest?(paragraph: Paragraph, options: Options, facts: LintFacts): Digest
  check(document: LintDocument, options: Options, digests: readonly Digest[]): Iterable<DocumentFinding>
}

// biome-ignore lint/suspicious/noExplicitAny: rules of all option types stand in one registry
export type Rule = ParagraphRule<any> | DocumentRule<any, any>

/** Declares a paragraph rule. */
export function paragraphRule<Options>(rule: Omit<ParagraphRule<Options>, 'scope'>): ParagraphRule<Options> {
  return { scope: 'paragraph', ...rule }
}

/** Declares a document rule. */
export function documentRule<Options, Digest = undefined>(
  rule: Omit<DocumentRule<Options, Digest>, 'scope'>,
): DocumentRule<Options, Digest> {
  return { scope: 'document', ...rule }
}
