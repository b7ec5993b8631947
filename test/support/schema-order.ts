import type { XmlNode } from './read-docx.ts'

const words = (text: string) => text.trim().split(/\s+/u)

const edges = 'top left start bottom right end'
const runProperties = `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
  snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
  lang eastAsianLayout specVanish oMath rPrChange`
const paragraphProperties = `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
  pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
  adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
  textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`

/** Children in the order that ECMA-376 part 1 (transitional) sets for their parent; each stands once at most. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  document: words('background body'),
  docDefaults: words('rPrDefault pPrDefault'),
  rPrDefault: words('rPr'),
  pPrDefault: words('pPr'),
  pPr: words(paragraphProperties),
  rPr: words(runProperties),
  pBdr: words('top left bottom right between bar'),
  tblPr: words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  tblBorders: words(`${edges} insideH insideV`),
  tblCellMar: words(edges),
  tcPr: words(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
    headers cellIns cellDel cellMerge tcPrChange`),
  tcBorders: words(`${edges} insideH insideV tl2br tr2bl`),
  tcMar: words(edges),
  style: words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  font: words(
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
  settings: words(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
    displayBackgroundShape mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter
    gutterAtTop hideSpellingErrors hideGrammaticalErrors proofState linkStyles documentType trackRevisions
    documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps
    clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing
    drawingGridVerticalSpacing noPunctuationKerning characterSpacingControl strictFirstAndLastChars noLineBreaksAfter
    noLineBreaksBefore updateFields footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping
    captions shapeDefaults decimalSymbol listSeparator`),
}

/** Children that may repeat, behind the properties of their parent, which stand first and once. */
const repeating: Readonly<Record<string, { readonly head: readonly string[]; readonly rest: readonly string[] }>> = {
  body: { head: [], rest: words('p tbl sectPr') },
  ftr: { head: [], rest: words('p tbl') },
  hdr: { head: [], rest: words('p tbl') },
  p: { head: words('pPr'), rest: words('r') },
  r: { head: words('rPr'), rest: words('t tab br fldChar instrText') },
  tabs: { head: [], rest: words('tab') },
  tbl: { head: words('tblPr tblGrid'), rest: words('tr') },
  tblGrid: { head: [], rest: words('gridCol') },
  tr: { head: words('tblPrEx trPr'), rest: words('tc') },
  // CT_TrPr is a choice: any order.
  trPr: { head: [], rest: words('cantSplit trHeight tblHeader jc hidden') },
  tc: { head: words('tcPr'), rest: words('p tbl') },
  styles: { head: words('docDefaults latentStyles'), rest: words('style') },
  fonts: { head: [], rest: words('font') },
  compat: { head: words('doNotExpandShiftReturn useFELayout'), rest: words('compatSetting') },
}

/** References to headers and footers lead, all else in this order and once. */
const sectionProperties =
  words(`footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt
  vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`)

/**
 * What of a part is not as ECMA-376 wants it, with the path to it: elements that are unknown at their place, out of order
 * or doubled, cells that do not end in a paragraph, tables that Word would join because nothing stands between them.
 */
export function schemaFaults(node: XmlNode, path = ''): readonly string[] {
  const here = `${path}/${node.name}`
  return [
    ...(node.name.startsWith('w:') ? ownFaults(node).map(fault => `${here}: ${fault}`) : [`${here}: foreign element`]),
    ...node.children.flatMap(child => schemaFaults(child, here)),
  ]
}

function ownFaults(node: XmlNode): readonly string[] {
  const name = node.name.slice(2)
  const children = node.children.map(child => child.name.slice(2))
  const ordered = sequences[name]
  if (ordered) return orderFaults(children, ordered)
  if (name === 'sectPr') {
    const first = children.findIndex(child => !/^(?:header|footer)Reference$/u.test(child))
    return orderFaults(first < 0 ? [] : children.slice(first), sectionProperties)
  }
  const { head, rest } = repeating[name] ?? { head: [], rest: [] }
  const from = children.findIndex(child => rest.includes(child))
  const behind = from < 0 ? [] : children.slice(from)
  return [
    ...orderFaults(from < 0 ? children : children.slice(0, from), head),
    ...behind.filter(child => !rest.includes(child)).map(child => `${child} is not at its place`),
    ...placeFaults(name, node),
  ]
}

function orderFaults(children: readonly string[], order: readonly string[]): readonly string[] {
  const places = children.map(child => order.indexOf(child))
  return children.flatMap((child, at) => {
    if (places[at] === -1) return [`${child} is not known here`]
    if (at > 0 && (places[at] as number) === places[at - 1]) return [`${child} stands twice`]
    if (at > 0 && (places[at] as number) < (places[at - 1] as number)) return [`${child} behind ${children[at - 1]}`]
    return []
  })
}

function placeFaults(name: string, { children }: XmlNode): readonly string[] {
  const faults: string[] = []
  if (name === 'tc' && children.at(-1)?.name !== 'w:p') faults.push('does not end in a paragraph')
  if (name === 'tr' && !children.some(child => child.name === 'w:tc')) faults.push('no cell')
  if (name === 'tbl') faults.push(...gridFaults(children))
  if (name === 'body') {
    const sections = children.filter(child => child.name === 'w:sectPr')
    if (sections.length !== 1 || children.at(-1) !== sections[0]) faults.push('does not end in its one sectPr')
  }
  if (name === 'body' || name === 'ftr') {
    for (const [at, child] of children.entries()) {
      if (child.name === 'w:tbl' && children[at + 1]?.name === 'w:tbl' && isInline(child) && isInline(children[at + 1]))
        faults.push('two tables without a paragraph between them')
    }
    if (name === 'ftr' && children.at(-1)?.name !== 'w:p') faults.push('does not end in a paragraph')
  }
  return faults
}

function isInline(table: XmlNode | undefined): boolean {
  return !table?.children.some(
    child => child.name === 'w:tblPr' && child.children.some(property => property.name === 'w:tblpPr'),
  )
}

/** Each row has as many cells as the grid has columns: Word reads others, WPS draws them apart. */
function gridFaults(children: readonly XmlNode[]): readonly string[] {
  const columns = children.find(child => child.name === 'w:tblGrid')?.children.length ?? 0
  return children
    .filter(child => child.name === 'w:tr')
    .map(row => row.children.filter(child => child.name === 'w:tc').length)
    .filter(cells => cells !== columns)
    .map(cells => `a row of ${cells} cells under ${columns} columns`)
}
