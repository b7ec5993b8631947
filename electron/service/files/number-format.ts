const hanDigits = '〇一二三四五六七八九'

/** A whole number from 1 to 9999 as Chinese writes it: 一, 十, 十二, 二十, 一百零三. Others as Arabic digits. */
export function hanNumber(value: number): string {
  if (value < 1 || value > 9999) return String(value)
  const units = ['', '十', '百', '千']
  let text = ''
  let gap = false
  const figures = String(value)
  for (let at = 0; at < figures.length; at++) {
    const digit = Number(figures[at])
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + hanDigits[digit] + units[figures.length - 1 - at]
      gap = false
    }
  }
  return text.replace(/^一十/u, '十')
}

/** A list number in a format of Word (w:numFmt). Bullets and unknown formats that carry no number give an empty text. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return hanNumber(value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/[0-9]/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalEnclosedParen':
      return `（${value}）`
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
      return format === 'upperLetter' ? letter : letter.toLowerCase()
    }
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, letters] of romanSteps) {
    while (rest >= size) {
      text += letters
      rest -= size
    }
  }
  return text
}
