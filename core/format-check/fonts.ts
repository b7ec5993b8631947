import type { FontRole } from '../document/elements.ts'
import { fontSets } from '../docx/font-sets.ts'

const families: Readonly<Record<FontRole, RegExp>> = {
  title: /小标宋|标宋|华文中宋|STZhongsong/iu,
  body: /仿宋|fang\s*song/iu,
  hei: /黑体|heiti|simhei|STXihei|(?:^|\s)hei/iu,
  kai: /楷|kai/iu,
  song: /宋|song|simsun|mincho/iu,
}

/** What a role is called. */
export const roleNames: Readonly<Record<FontRole, string>> = {
  title: '小标宋',
  body: '仿宋',
  hei: '黑体',
  kai: '楷体',
  song: '宋体',
}

/** Whether a font is one of the family that a role asks for, whoever made it. 仿宋 and 小标宋 are no 宋体. */
export function isOfRole(font: string, role: FontRole): boolean {
  if (fontSets.some(set => set.fonts[role] === font)) return true
  if (role === 'song' && (families.body.test(font) || families.title.test(font))) return false
  return families[role].test(font)
}
