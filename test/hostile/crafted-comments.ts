import { line, packageOf, part, relationship, relationships, word } from './package-parts.ts'

const pick = <T>(items: readonly T[], turn: number) => items[turn % items.length] as T

/** Comments and tracked changes that no office program would write, each by a turn that varies it. */
export const commentMakers = {
  'comments over one another': (turn: number): Uint8Array =>
    packageOf(
      [
        part('word/_rels/document.xml.rels', relationships(relationship('comments', 'comments.xml'))),
        part(
          'word/comments.xml',
          `<w:comments xmlns:w="${word}">${Array.from({ length: 6_000 }, (_, at) => `<w:comment w:id="${at}" w:author="人" w:date="${pick(['9999999-01-01T00:00:00Z', '2026-02-31T25:61:61Z', '2026-01-01T00:00:00Z', 'x'.repeat(5_000)], turn + at)}">${line('话')}</w:comment>`).join('')}</w:comments>`,
        ),
      ],
      `<w:p>${Array.from({ length: turn % 2 === 0 ? 100_000 : 6_000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>${at % 50 === 0 ? '<w:ins w:author="人" w:date="2026-01-01T00:00:00Z"><w:r><w:t>插</w:t></w:r></w:ins><w:r><w:t>长文</w:t></w:r>' : ''}${turn % 3 === 0 ? '' : `<w:commentRangeEnd w:id="${at - 90}"/>`}`).join('')}</w:p>`,
    ),
  'answers in a circle': (turn: number): Uint8Array =>
    packageOf(
      [
        part(
          'word/_rels/document.xml.rels',
          relationships(relationship('comments', 'comments.xml') + relationship('commentsExtended', 'extended.xml')),
        ),
        part(
          'word/comments.xml',
          `<w:comments xmlns:w="${word}" xmlns:x="x">${Array.from({ length: 2_000 }, (_, at) => `<w:comment w:id="${at}" w:author="人"><w:p x:paraId="${pick([String(at), '0', '__proto__', ''], turn)}"><w:r><w:t>话</w:t></w:r></w:p></w:comment>`).join('')}</w:comments>`,
        ),
        part(
          'word/extended.xml',
          `<x:commentsEx xmlns:x="x">${Array.from({ length: 2_000 }, (_, at) => `<x:commentEx x:paraId="${at}" x:paraIdParent="${pick([String((at + 1) % 2_000), '0', String(at), 'nobody'], turn >> 1)}" x:done="1"/>`).join('')}</x:commentsEx>`,
        ),
      ],
      Array.from(
        { length: 500 },
        (_, at) =>
          `<w:p><w:commentRangeStart w:id="${at}"/><w:r><w:t>长文${at}</w:t></w:r><w:commentRangeEnd w:id="${at}"/><w:r><w:commentReference w:id="${at}"/></w:r></w:p>`,
      ).join(''),
    ),
  'changes without end': (turn: number): Uint8Array =>
    packageOf(
      [],
      Array.from({ length: 3_000 }, (_, at) => {
        const by = `w:author="${'人'.repeat(turn * 20)}" w:date="2026-01-01T00:00:${String(at % 60).padStart(2, '0')}Z"`
        const put = `<w:ins ${by}><w:r><w:t>${pick(['插', '插'.repeat(11_000 / (at + 1) + 1), '\u202e'], turn)}</w:t></w:r></w:ins>`
        const gone = `<w:del ${by}><w:r><w:delText>删${at}</w:delText></w:r></w:del>`
        return `<w:p><w:pPr><w:rPr>${pick([`<w:ins ${by}/>`, `<w:del ${by}/>`, ''], turn + at)}</w:rPr></w:pPr>${pick([put, gone, put + gone, gone + put], turn)}</w:p>`
      }).join(''),
    ),
} as const
