import { memo } from 'react'
import type { PaperLine, PaperPage } from '../../core/paper/paper-page.ts'

/** A page of paper drawn to its true measures; its text can be read and searched. Every line keeps its length in any font. */
export const PageDrawing = memo(({ page, label }: { readonly page: PaperPage; readonly label: string }) => (
  <svg
    className="page-drawing"
    viewBox={`0 0 ${page.width} ${page.height}`}
    role="document"
    aria-label={label}
    lang="zh-CN"
  >
    {page.strokes.map((stroke, at) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a page does not change once it is drawn
        key={at}
        x={stroke.left}
        y={stroke.top}
        width={stroke.width}
        height={stroke.height}
        fill={stroke.isRed ? red : '#000000'}
      />
    ))}
    {page.lines.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page does not change once it is drawn
      <Line key={at} line={line} />
    ))}
  </svg>
))

const red = '#d40000'

function Line({ line }: { readonly line: PaperLine }) {
  const characters = line.texts.reduce((sum, { text }) => sum + text.length, 0)
  return (
    <text
      x={line.left}
      y={line.baseLine}
      fill={line.isRed ? red : '#000000'}
      {...(characters > 1 && { textLength: line.width, lengthAdjust: 'spacing' })}
      {...(line.isTurned && { transform: `rotate(90 ${line.left} ${line.baseLine})` })}
    >
      {line.texts.map(({ text, font, size, isBold, isLatin }, at) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: a line does not change once it is drawn
          key={at}
          data-font={font}
          data-latin={isLatin}
          fontSize={size * 10}
          fontWeight={isBold ? 'bold' : 'normal'}
        >
          {text}
        </tspan>
      ))}
    </text>
  )
}
