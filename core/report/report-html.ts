import { safeText } from '../docx/safe-text.ts'
import type { ReportColumn, ReportPart } from './parts.ts'

/** How a report looks on screen and on paper. No picture, font or script from anywhere. */
const style = `
body{margin:0 auto;max-width:172mm;padding:16mm 8mm;color:#1a1a1a;background:#fff;
font:15px/1.7 FangSong,仿宋_GB2312,STFangsong,"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1{font-family:方正小标宋简体,FZXiaoBiaoSong-B05S,SimSun,"Noto Serif CJK SC",serif;font-size:26px;text-align:center;margin:0 0 4px;letter-spacing:.3em;text-indent:.3em}
h1+p{text-align:center;font-size:17px;margin:0 0 20px}
h2,th{font-family:SimHei,黑体,"Noto Sans CJK SC",sans-serif}
h2{font-size:17px;margin:26px 0 8px;break-after:avoid}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:8px 0 12px;font-size:13px;line-height:1.55}
th,td{border:1px solid #767676;padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#eef1f4;font-weight:600}
thead{display:table-header-group}tr{break-inside:avoid}
td.number,th.number{text-align:right}
table.facts th{width:22%;background:#f6f7f8}
p{margin:6px 0}p.note{color:#4d4d4d;font-size:13px}p.strong{font-weight:600;white-space:pre-line}
p.note,p.strong,p:has(+table),h1,h1+p{break-after:avoid}table~h1{break-before:page;margin-top:48px}
div.sign{display:flex;gap:12mm;margin-top:18mm;break-inside:avoid}
div.sign span{flex:1;border-bottom:1px solid #1a1a1a;padding-bottom:2px}
@page{size:A4;margin:20mm 22mm;@bottom-center{content:"— " counter(page) " —";font:10.5pt SimSun,"Noto Serif CJK SC",serif}}
@media print{body{padding:0;max-width:none;font-size:11pt}table{font-size:10pt}table~h1{margin-top:0}}
`

/**
 * A report as one HTML page that holds everything it needs. All text is escaped; a policy in the page lets nothing run
 * and nothing be fetched, whatever the text says.
 */
export function reportHtml(title: string, parts: readonly ReportPart[]): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'`
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...parts.map(partHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function partHtml(part: ReportPart): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${escaped(part.text)}</h1>\n<p>${escaped(part.under)}</p>`
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'facts':
      return `<table class="facts"><tbody>${part.rows
        .map(([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`)
        .join('')}</tbody></table>`
    case 'table':
      return part.rows.length === 0 ? `<p>${escaped(part.empty)}</p>` : tableHtml(part.columns, part.rows)
    case 'signatures':
      return `<div class="sign">${part.labels.map(label => `<span>${escaped(label)}：</span>`).join('')}</div>`
    case 'text':
      return `<p>${escaped(part.text)}</p>`
    default:
      return `<p class="${part.kind}">${escaped(part.text)}</p>`
  }
}

function tableHtml(columns: readonly ReportColumn[], rows: readonly (readonly string[])[]): string {
  const mark = (column: ReportColumn | undefined) => (column?.isNumber ? ' class="number"' : '')
  const widths = columns.map(({ width }) => `<col style="width:${width}%">`).join('')
  const head = columns.map(column => `<th scope="col"${mark(column)}>${escaped(column.label)}</th>`).join('')
  const body = rows.map(
    row => `<tr>${row.map((cell, at) => `<td${mark(columns[at])}>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

/** Text as HTML shows it. */
function escaped(text: string): string {
  return safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
