import type { GuideBlock, GuideLine, GuidePiece } from './parse-guide.ts'

interface GuideTextProps {
  readonly blocks: readonly GuideBlock[]
  readonly onChapter: (id: string) => void
}

/** The blocks of a chapter as a page shows them. Each carries its index, so that a search can lead to it. */
export function GuideText({ blocks, onChapter }: GuideTextProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
    <div key={index} data-block={index} className={`guide-${block.kind}`}>
      <BlockText block={block} onChapter={onChapter} />
    </div>
  ))
}

function BlockText({ block, onChapter }: { readonly block: GuideBlock; readonly onChapter: (id: string) => void }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>
    case 'paragraph':
      return (
        <p>
          <Line line={block.line} onChapter={onChapter} />
        </p>
      )
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
            <li key={index}>
              <Line line={line} onChapter={onChapter} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
                <th key={index} scope="col">
                  <Line line={cell} onChapter={onChapter} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
                  <td key={column}>
                    <Line line={cell} onChapter={onChapter} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Line({ line, onChapter }: { readonly line: GuideLine; readonly onChapter: (id: string) => void }) {
  return line.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes
    <Piece key={index} piece={piece} onChapter={onChapter} />
  ))
}

function Piece({ piece, onChapter }: { readonly piece: GuidePiece; readonly onChapter: (id: string) => void }) {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'key':
      return <kbd>{piece.text}</kbd>
    case 'link':
      return (
        <button type="button" className="link-button" onClick={() => onChapter(piece.chapter)}>
          {piece.text}
        </button>
      )
  }
}
