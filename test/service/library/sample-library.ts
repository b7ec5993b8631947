import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { type Library, type LibraryInput, openLibrary } from '../../../electron/service/library/library.ts'

/** A clause that no sample repeats by chance. */
export const clause =
  '县级文化主管部门应当每季度公布一次辖区图书流动服务车的停靠地点、停靠时间和可借阅册数，并在停靠点设置标牌'

export const rules: LibraryInput = {
  title: '青禾省流动图书服务办法',
  path: '办法.txt',
  kind: 'policy',
  text: `青禾省流动图书服务办法\n第五条 ${clause}。`,
}

export const river: LibraryInput = {
  title: '青禾省河道保洁办法',
  path: '河道.txt',
  kind: 'policy',
  text: '第一条 沿岸乡镇负责日常清捞，汛期前完成漂浮物清理并逐日登记。',
}

/** Different short documents. */
export function manyDocuments(count: number): readonly LibraryInput[] {
  return Array.from({ length: count }, (_, index) => ({
    ...river,
    title: `第${index}号`,
    text: `${river.text}${index}`,
  }))
}

/** A library that is closed when the test ends. */
export async function open(directory: string): Promise<Library> {
  const library = await openLibrary(directory)
  onTestFinished(() => library.close())
  return library
}

export function libraryFile(directory: string): string {
  return join(directory, 'library.db')
}

/** What a rejection with this code looks like. */
export function failure(code: string): unknown {
  return expect.objectContaining({ name: 'ServiceError', code })
}
