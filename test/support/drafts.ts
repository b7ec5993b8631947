import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { DraftEdit } from '../../core/document/block-edit.ts'
import { blockText, type DraftContent, textBlock } from '../../core/document/draft.ts'

/** A speech: a title and paragraphs. */
export function speech(title: string, ...paragraphs: readonly string[]): DraftContent {
  const blocks = [textBlock('title', title), ...paragraphs.map(text => textBlock('paragraph', text))]
  return { version: 3, genre: 'speech', fields: {}, blocks }
}

/** The step that puts a paragraph at block `at`. */
export function insertion(at: number, text: string): DraftEdit {
  return { type: 'blocks', at, remove: 0, insert: [textBlock('paragraph', text)] }
}

/** The step that makes block `at` another paragraph. */
export function replacement(at: number, text: string): DraftEdit {
  return { type: 'blocks', at, remove: 1, insert: [textBlock('paragraph', text)] }
}

/** The texts of a draft's blocks. */
export function texts(content: DraftContent): readonly string[] {
  return content.blocks.map(blockText)
}

/** A folder that lasts as long as the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
