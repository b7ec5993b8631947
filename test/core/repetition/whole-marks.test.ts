import { expect, it } from 'vitest'
import { withWholeMarks } from '../../../core/repetition/whole-marks.ts'

it.each([
  ['（一）排查', '一）排查', '（一）排查'],
  ['印发《防汛预案》的通知', '印发《防汛预案', '印发《防汛预案》'],
  ['他说“马上办”。', '马上办', '“马上办”'],
  ['（一）贯彻《办法》', '一）贯彻《办法', '（一）贯彻《办法》'],
  ['（甲、乙）', '甲', '甲'],
  ['（甲）乙）', '乙', '乙'],
  ['甲，乙。', '乙', '乙'],
  ['甲（乙）丙', '甲（乙）丙', '甲（乙）丙'],
])('of %s shows %s as %s', (text, part, shown) => {
  const from = text.indexOf(part)
  const range = withWholeMarks(text, { from, to: from + part.length })
  expect(text.slice(range.from, range.to)).toBe(shown)
})
