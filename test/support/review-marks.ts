import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertAll } from './libre-office.ts'

/** How many marks of a review another program finds in a Word file. */
export interface ReviewMarks {
  readonly insertions: number
  readonly deletions: number
  readonly comments: number
}

const script = `
import docx, json, sys, zipfile
from docx.oxml.ns import qn
path = sys.argv[1]
body = docx.Document(path).element.body
comments = zipfile.ZipFile(path).read('word/comments.xml').decode('utf8').count('<w:comment ')
count = lambda name: len(list(body.iter(qn(name))))
assert comments == count('w:commentReference')
print(json.dumps({'insertions': count('w:ins'), 'deletions': count('w:del'), 'comments': comments}))
`

/** What python-docx finds; throws where it does not open the file, or where comments are not all referred to. */
export function marksByPython(bytes: Uint8Array): ReviewMarks {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-review-'))
  try {
    const path = join(folder, 'review.docx')
    writeFileSync(path, bytes)
    const run = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' })
    if (run.status !== 0 || run.stderr !== '') throw new Error(run.stderr)
    return JSON.parse(run.stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice finds. */
export async function marksByOffice(bytes: Uint8Array): Promise<ReviewMarks> {
  const [flat] = await convertAll([bytes], 'fodt')
  const text = Buffer.from(flat as Uint8Array).toString('utf8')
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return {
    insertions: count(/<text:insertion>/gu),
    deletions: count(/<text:deletion>/gu),
    comments: count(/<office:annotation /gu),
  }
}
