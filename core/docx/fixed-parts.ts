import type { FontSet } from './font-sets.ts'
import { element, part } from './xml.ts'

/**
 * word/settings.xml: odd and even footers, full-width marks never squeezed (they would leave the grid), and lines that
 * an author breaks by hand not stretched.
 */
export function settingsPart(): string {
  return part('w:settings', [
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 640 }),
    element('w:evenAndOddHeaders'),
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    element('w:compat', {}, [
      element('w:doNotExpandShiftReturn'),
      element('w:useFELayout'),
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ]),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  ])
}

/** word/fontTable.xml: the names alone, no font is embedded. */
export function fontTablePart(fontSet: FontSet): string {
  const names = [...new Set([...Object.values(fontSet.fonts), fontSet.latin])]
  return part(
    'w:fonts',
    names.map(name => element('w:font', { 'w:name': name })),
  )
}

/** docProps/core.xml: the same in every file. A document tells nothing of who wrote it, where, and when. */
export function corePart(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>' +
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified>' +
    '</cp:coreProperties>'
  )
}
