import type { CSSProperties } from 'react'
import { type BodyElementId, type ElementSpec, elementSpec } from '../../core/document/elements.ts'

/** The measures of an element for paper.css. The same object for the same element, so that React compares a reference. */
const styles = new Map<BodyElementId, CSSProperties>()

/** The custom properties that paper.css lays an element out by. */
export function elementStyle(id: BodyElementId): CSSProperties {
  const known = styles.get(id)
  if (known) return known
  const style = toProperties(elementSpec(id))
  styles.set(id, style)
  return style
}

/** Sizes in points; indents in characters; space around in lines, as far from other elements above as below. */
function toProperties({ group, style }: ElementSpec): CSSProperties {
  return {
    '--size': style.size / 2,
    '--first': style.firstLine / 100,
    '--left': style.left / 100,
    '--right': style.right / 100,
    '--before': group === 'opening' ? style.linesAfter : style.linesBefore,
    '--after': style.linesAfter,
  } as CSSProperties
}
