// Adds documents to the library of a folder, one batch after another, and tells of each that is acknowledged:
// node test/support/import-until-killed.ts FOLDER FIRST. Ends when it is killed.
import { openLibrary } from '../../electron/service/library/library.ts'
import { ownParagraph } from './own-paragraphs.ts'

const [folder = '', first = '0'] = process.argv.slice(2)
const library = await openLibrary(folder)
for (let number = Number(first); ; number += 20) {
  const inputs = Array.from({ length: 20 }, (_, index) => ({
    title: `文件${number + index}`,
    path: `${number + index}.txt`,
    kind: 'policy' as const,
    text: ownParagraph(number + index),
  }))
  await library.add(inputs)
  process.stdout.write(`${number + 20}\n`)
}
