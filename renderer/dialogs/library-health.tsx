import type { LibraryStats } from '../../core/contract/contract.ts'
import { rebuildIndex } from '../desk/library.ts'
import { numberText, sizeText } from '../panels/number-text.ts'

/** How much the library holds and how its index is, with a way to build it anew. */
export function LibraryHealth({ stats }: { readonly stats: LibraryStats }) {
  const { documents, characters, textBytes, indexBytes, health, unindexed, damagedDocuments } = stats
  return (
    <div className="library-health">
      <p className="library-stats">
        共 {numberText(documents)} 份，{numberText(characters)} 字；文本 {sizeText(textBytes)}，索引{' '}
        {sizeText(indexBytes)}
      </p>
      <p className="library-state" data-health={damagedDocuments > 0 ? 'damaged' : health}>
        {health === 'intact' ? '索引完好' : `索引正在重建，还有 ${numberText(unindexed)} 份`}
        {damagedDocuments > 0 && `；${numberText(damagedDocuments)} 份文件已损坏，请重新导入`}
      </p>
      <button type="button" className="button small" onClick={() => void rebuildIndex()}>
        重建索引
      </button>
    </div>
  )
}
