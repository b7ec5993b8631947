import { type ElementId, type ElementSpec, type ElementStyle, elements, type FontRole } from '../document/elements.ts'
import { bodySize, characterWidth, imprintRows } from '../document/geometry.ts'
import { tableCell } from '../document/table-layout.ts'
import type { FontSet } from './font-sets.ts'
import { characterUnit, type Profile, scaledSize } from './profiles.ts'
import { fontsOf } from './runs.ts'
import {
  attachmentLabelStyle,
  builtInStyleName,
  markStyles,
  pageNumberStyles,
  readingStyles,
  signatureStyles,
  styleId,
} from './style-ids.ts'
import { type Attributes, element, part } from './xml.ts'

/** word/styles.xml: one style an element, every number of it from the element table and the profile. */
export function stylesPart(profile: Profile, fontSet: FontSet): string {
  const styles = [...elements]
    .sort((a, b) => Number(b.id === 'paragraph') - Number(a.id === 'paragraph'))
    .map(spec => elementStyle(spec, profile, fontSet))
  const isCentred = profile.pageNumber.place === 'center'
  const side = (edge: 'left' | 'right'): Attributes =>
    isCentred ? {} : { [`w:${edge}Chars`]: 100, [`w:${edge}`]: characterWidth(profile.pageNumber.size) }
  const place = (edge: 'left' | 'right') => (isCentred ? 'center' : edge)
  return part('w:styles', [
    docDefaults(profile, fontSet),
    ...styles,
    attachmentLabel(profile, fontSet),
    ...Object.values(markStyles).map(style => variant(style, 'issuingAuthorityMark')),
    ...Object.values(signatureStyles).map(style => variant(style, 'signature')),
    ...(profile.isReading ? [minutesStyle(profile, fontSet), continuedStyle()] : []),
    pageNumberStyle(pageNumberStyles.odd, '单页页码', side('right'), place('right'), profile, fontSet),
    pageNumberStyle(pageNumberStyles.even, '双页页码', side('left'), place('left'), profile, fontSet),
  ])
}

function docDefaults(profile: Profile, fontSet: FontSet): string {
  const run = [
    fonts(fontSet, 'body'),
    ...sizes(scaledSize(profile, bodySize)),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  ]
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, run)]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, [toggle('w:widowControl', 0)])]),
  ])
}

function elementStyle(spec: ElementSpec, profile: Profile, fontSet: FontSet): string {
  const isNormal = spec.id === 'paragraph'
  const name = builtInStyleName(spec.id)
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      ...(isNormal ? { 'w:default': 1 } : {}),
      ...(name ? {} : { 'w:customStyle': 1 }),
      'w:styleId': styleId(spec.id),
    },
    [
      element('w:name', { 'w:val': name ?? spec.label }),
      ...(isNormal ? [] : [element('w:basedOn', { 'w:val': 'Normal' }), element('w:next', { 'w:val': 'Normal' })]),
      element('w:uiPriority', { 'w:val': isNormal ? 0 : 9 }),
      element('w:qFormat'),
      element('w:pPr', {}, paragraphProperties(spec, profile)),
      element('w:rPr', {}, runProperties(spec, profile, fontSet)),
    ],
  )
}

/**
 * Children of w:pPr in the order of CT_PPr; Word calls a file with another order unreadable. Hanging punctuation
 * (w:overflowPunct) is on where nothing is said, and nothing is said because LibreOffice 7.4 reads it backwards.
 */
function paragraphProperties(spec: ElementSpec, profile: Profile): readonly string[] {
  const { style } = spec
  const isCell = spec.id === 'table'
  const onGrid = spec.zone !== 'imprint' && spec.id !== 'title' && spec.id !== 'issuingAuthorityMark' && !isCell
  const line =
    spec.zone === 'imprint' || isCell
      ? { 'w:line': isCell ? tableCell.pitch : imprintRows.pitch, 'w:lineRule': 'atLeast' }
      : { 'w:line': spec.id === 'title' ? profile.titlePitch : profile.linePitch, 'w:lineRule': 'exact' }
  return [
    ...(style.outlineLevel === undefined ? [] : [element('w:keepNext'), element('w:keepLines')]),
    toggle('w:widowControl', 0),
    toggle('w:kinsoku', 1),
    toggle('w:topLinePunct', 0),
    toggle('w:autoSpaceDE', 0),
    toggle('w:autoSpaceDN', 0),
    toggle('w:adjustRightInd', 0),
    toggle('w:snapToGrid', onGrid ? 1 : 0),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, ...line }),
    element('w:ind', indents(style, characterUnit(profile, style.size))),
    element('w:jc', { 'w:val': style.align === 'justify' ? 'both' : style.align }),
    ...(style.outlineLevel === undefined ? [] : [element('w:outlineLvl', { 'w:val': style.outlineLevel })]),
  ]
}

/** Indents in hundredths of a character and, for readers that do not know those, in twips. */
function indents(style: ElementStyle, unit: number): Attributes {
  const twips = (hundredths: number) => Math.round((hundredths * unit) / 100)
  const first: Attributes =
    style.firstLine < 0
      ? { 'w:hangingChars': -style.firstLine, 'w:hanging': twips(-style.firstLine) }
      : { 'w:firstLineChars': style.firstLine, 'w:firstLine': twips(style.firstLine) }
  return {
    'w:leftChars': style.left,
    'w:left': twips(style.left),
    'w:rightChars': style.right,
    'w:right': twips(style.right),
    ...first,
  }
}

function runProperties(spec: ElementSpec, profile: Profile, fontSet: FontSet): readonly string[] {
  const { style } = spec
  return [
    fonts(fontSet, style.font),
    element('w:color', { 'w:val': spec.id === 'issuingAuthorityMark' ? 'FF0000' : '000000' }),
    element('w:spacing', { 'w:val': style.size === bodySize ? profile.characterSpacing : 0 }),
    ...sizes(scaledSize(profile, style.size)),
  ]
}

/** The minutes of a reading copy: small, black and flush, in a frame beside the text. */
function minutesStyle(profile: Profile, fontSet: FontSet): string {
  const { id, name } = readingStyles.minutes
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:pPr', {}, [
      toggle('w:snapToGrid', 0),
      element('w:spacing', { 'w:line': profile.linePitch, 'w:lineRule': 'exact' }),
      element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      element('w:jc', { 'w:val': 'left' }),
    ]),
    element('w:rPr', {}, [fonts(fontSet, 'hei'), element('w:spacing', { 'w:val': 0 }), ...sizes(minutesSize)]),
  ])
}

/** 四号, in half-points. */
const minutesSize = 28

function continuedStyle(): string {
  const { id, name } = readingStyles.continued
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:pPr', {}, [element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 })]),
  ])
}

/** A style that looks as an element's does and says more of it. */
function variant({ id, name }: { readonly id: string; readonly name: string }, of: ElementId): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': styleId(of) }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:uiPriority', { 'w:val': 9 }),
    element('w:qFormat'),
  ])
}

function attachmentLabel(profile: Profile, fontSet: FontSet): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': attachmentLabelStyle }, [
    element('w:name', { 'w:val': '附件标记' }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:uiPriority', { 'w:val': 9 }),
    element('w:qFormat'),
    element('w:pPr', {}, [
      element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      element('w:jc', { 'w:val': 'left' }),
    ]),
    element('w:rPr', {}, [fonts(fontSet, 'hei'), ...sizes(scaledSize(profile, bodySize))]),
  ])
}

function pageNumberStyle(
  id: string,
  name: string,
  side: Attributes,
  align: 'left' | 'right' | 'center',
  profile: Profile,
  fontSet: FontSet,
): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:pPr', {}, [
      toggle('w:snapToGrid', 0),
      element('w:spacing', { 'w:line': profile.pageNumber.pitch, 'w:lineRule': 'exact' }),
      element('w:ind', { ...side, 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      element('w:jc', { 'w:val': align }),
    ]),
    element('w:rPr', {}, [
      fonts(fontSet, 'song'),
      element('w:spacing', { 'w:val': 0 }),
      ...sizes(profile.pageNumber.size),
    ]),
  ])
}

function fonts(fontSet: FontSet, role: FontRole): string {
  const { ascii, hAnsi, eastAsia, cs, hint } = fontsOf(fontSet, role)
  return element('w:rFonts', {
    'w:hint': hint ?? '',
    'w:ascii': ascii ?? '',
    'w:hAnsi': hAnsi ?? '',
    'w:eastAsia': eastAsia ?? '',
    'w:cs': cs ?? '',
  })
}

function sizes(size: number): readonly string[] {
  return [element('w:sz', { 'w:val': size }), element('w:szCs', { 'w:val': size })]
}

function toggle(name: string, value: 0 | 1): string {
  return element(name, { 'w:val': value })
}
