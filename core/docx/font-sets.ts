import type { FontRole } from '../document/elements.ts'

export const fontSetIds = ['gb2312', 'windows', 'founder'] as const
export type FontSetId = (typeof fontSetIds)[number]

/** Real fonts for the roles of the standard. Files name fonts and never carry them: most of them are commercial. */
export interface FontSet {
  readonly id: FontSetId
  readonly name: string
  readonly description: string
  readonly fonts: Readonly<Record<FontRole, string>>
  /** The font of digits and Latin letters. */
  readonly latin: string
}

/** Font sets to choose from; the first is the default. */
export const fontSets: readonly FontSet[] = [
  {
    id: 'gb2312',
    name: '机关常用字体',
    description: '仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体，多数机关的配置。',
    fonts: { title: '方正小标宋简体', body: '仿宋_GB2312', hei: '黑体', kai: '楷体_GB2312', song: '宋体' },
    latin: 'Times New Roman',
  },
  {
    id: 'windows',
    name: 'Windows 自带字体',
    description: '仿宋、楷体、黑体、宋体，标题用华文中宋；不需另装字体，生僻字较全。',
    fonts: { title: '华文中宋', body: '仿宋', hei: '黑体', kai: '楷体', song: '宋体' },
    latin: 'Times New Roman',
  },
  {
    id: 'founder',
    name: '方正字体',
    description: '方正小标宋、方正仿宋、方正楷体、方正黑体（GBK），用于麒麟、统信等系统。',
    fonts: {
      title: '方正小标宋_GBK',
      body: '方正仿宋_GBK',
      hei: '方正黑体_GBK',
      kai: '方正楷体_GBK',
      song: '方正书宋_GBK',
    },
    latin: 'Times New Roman',
  },
]

/** The font set with this id. */
export function fontSet(id: FontSetId): FontSet {
  const found = fontSets.find(set => set.id === id)
  if (!found) throw new RangeError(`Unknown font set: ${id}`)
  return found
}
