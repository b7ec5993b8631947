import type { NumberOf, ThemeFonts } from './body-reader.ts'
import type { FormatParagraph, FormatRun } from './facts.ts'
import type { Look, Setting } from './properties.ts'
import type { StyleReader } from './style-reader.ts'

/** A run that is being read: its text and what it says of itself. */
export interface OpenRun {
  text: string
  readonly look: Look
}

/** What a paragraph is by itself, its place in the document left out. */
type OwnFacts = Omit<FormatParagraph, 'number' | 'section' | 'hasDrawing' | 'table' | 'row'>

/** Word's own size where a file says nothing: 10 pt, in half-points. */
const wordSize = 20

/** Works in what a paragraph and its runs inherit. */
export function finishParagraph(
  own: Setting,
  openRuns: readonly OpenRun[],
  styles: StyleReader,
  theme: ThemeFonts,
  numberOf: NumberOf,
): OwnFacts {
  const style = styles.paragraph(own.style)
  const setting: Setting = { ...style.setting, ...own }
  const runs = openRuns.filter(run => run.text !== '').map(run => finishRun(run, style.look, styles, theme))
  const typed = runs.map(run => run.text).join('')
  const isNumbered = setting.numId !== undefined && setting.numId !== '0'
  const mark = isNumbered
    ? numberOf(
        {
          numId: setting.numId as string,
          ...(setting.level !== undefined && { level: setting.level }),
        },
        own.style,
      )
    : ''
  const unit = (runs[0]?.size ?? style.look.size ?? wordSize) * 10
  const length = (twips: number | undefined, chars: number | undefined) => (chars ? (chars * unit) / 100 : (twips ?? 0))
  return {
    text: mark + typed,
    ...(style.name !== undefined && { style: style.name }),
    ...(setting.outlineLevel !== undefined && { outlineLevel: setting.outlineLevel }),
    align: setting.align ?? 'left',
    left: length(setting.left, setting.leftChars),
    right: length(setting.right, setting.rightChars),
    first: length(setting.first, setting.firstChars),
    isNumbered,
    line: setting.line ?? 240,
    lineRule: setting.lineRule ?? 'auto',
    before: setting.before ?? 0,
    after: setting.after ?? 0,
    snapToGrid: setting.snapToGrid ?? true,
    ...(setting.below && { below: setting.below }),
    ...(setting.above && { above: setting.above }),
    ...(setting.frame !== undefined && { frame: setting.frame }),
    runs: mark === '' || !runs[0] ? runs : [{ ...runs[0], text: mark }, ...runs],
  }
}

function finishRun(run: OpenRun, inherited: Look, styles: StyleReader, theme: ThemeFonts): FormatRun {
  const named = run.look.style === undefined ? {} : styles.character(run.look.style)
  const look: Look = { ...inherited, ...named, ...run.look }
  const font = look.font ?? ''
  return {
    text: run.text,
    font: font === 'theme:major' ? theme.major : font === 'theme:minor' ? theme.minor : font,
    size: look.size ?? wordSize,
    color: look.color ?? 'auto',
    bold: look.bold ?? false,
    spacing: look.spacing ?? 0,
  }
}
