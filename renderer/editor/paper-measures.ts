import { bodySize, textHeight, textWidth, titleSize } from '../../core/document/geometry.ts'
import type { PageSetting } from '../../core/document/page-setting.ts'

/** The numbers of a layout as paper.css and pages.css read them: twips and shares without a unit. */
export function paperMeasures({
  page,
  linePitch,
  titlePitch,
  sizes,
  body,
}: PageSetting): Readonly<Record<`--${string}`, number>> {
  const width = textWidth(page)
  const cell = sizes.body * 10 + body.spacing
  return {
    '--margin-top': page.top,
    '--margin-right': page.right,
    '--margin-bottom': page.bottom,
    '--margin-left': page.left,
    '--text-width': width,
    '--text-height': textHeight(page),
    '--line-pitch': linePitch,
    '--title-pitch': titlePitch,
    '--characters': Math.floor(width / cell),
    '--scale': sizes.body / bodySize,
    '--title-scale': sizes.title / titleSize,
  }
}
