import { useLayoutEffect } from 'react'
import { useSlate } from 'slate-react'
import type { Painter } from './painter.ts'

/**
 * Paints after every change of the text. It stands behind the editor in the tree, so that its layout effect runs when
 * Slate has written the text and before the browser paints.
 */
export function FindingLayer({ painter }: { readonly painter: Painter }) {
  useSlate()
  useLayoutEffect(() => painter.paint())
  return null
}
