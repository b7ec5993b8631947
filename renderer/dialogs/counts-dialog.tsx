import { useMemo } from 'react'
import { type Block, blockText } from '../../core/document/draft.ts'
import { sectionAround } from '../../core/document/numbering/section-around.ts'
import { speakingMinutes } from '../../core/lint/counts.ts'
import { excerpt } from '../../core/lint/wording.ts'
import { countInDetail, type DetailedCounts } from '../../core/text/detailed-count.ts'
import { closeDialog } from '../desk/window-state.ts'
import { currentSession } from '../editor/current-session.ts'
import { selectedTexts } from '../editor/selected-texts.ts'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { usePages } from '../state/pages.ts'
import { Dialog } from './dialog.tsx'

const rows: readonly (readonly [keyof DetailedCounts, string])[] = [
  ['characters', '字数'],
  ['withoutSpaces', '字符数（不计空格）'],
  ['withSpaces', '字符数（计空格）'],
  ['paragraphs', '段落数'],
  ['words', '非中文单词'],
  ['eastAsian', '中文字符'],
]

/** 字数统计, as Word has it: of the whole draft, and beside it of the selection and of the section with the caret. */
export function CountsDialog() {
  const rate = useDesk(state => state.settings.speechRate)
  const map = usePages(state => state.map)
  const counts = useDesk(state => state.counts)
  const [whole, selected, section] = useMemo(() => {
    const session = currentSession()
    if (!session) return [countInDetail([]), null, null] as const
    const texts = selectedTexts(session.editor)
    const whole = countInDetail(session.blocks.map(blockText))
    return [whole, texts.length > 0 ? countInDetail(texts) : null, sectionCounts(session.blocks)] as const
  }, [])
  const columns = [...(selected ? [selected] : []), ...(section ? [section.counts] : []), whole]
  return (
    <Dialog
      title="字数统计"
      size="small"
      onClose={closeDialog}
      actions={
        <button type="button" className="button primary" onClick={closeDialog}>
          关闭
        </button>
      }
    >
      <table className="counts-table">
        <thead>
          <tr>
            <th scope="col">统计项</th>
            {selected && <th scope="col">选中部分</th>}
            {section && <th scope="col">本部分</th>}
            <th scope="col">全文</th>
          </tr>
        </thead>
        <tbody>
          {map && (
            <tr>
              <th scope="row">页数</th>
              {selected && <td>—</td>}
              {section && <td>—</td>}
              <td>{numberText(map.pages)}</td>
            </tr>
          )}
          {rows.map(([id, label]) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {selected && <td>{numberText(selected[id])}</td>}
              {section && <td>{numberText(section.counts[id])}</td>}
              <td>{numberText(whole[id])}</td>
            </tr>
          ))}
          {map && (
            <tr>
              <th scope="row">行数</th>
              {selected && <td>—</td>}
              {section && <td>—</td>}
              <td>{numberText(map.lines)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">朗读时长（每分钟 {rate} 字）</th>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns are two places, not items
              <td key={index}>{numberText(speakingMinutes(column.characters, rate))} 分钟</td>
            ))}
          </tr>
        </tbody>
      </table>
      {section && <p className="quiet-text">本部分：光标所在的「{excerpt(section.heading, 24)}」，连同下级标题。</p>}
      {counts && counts.leftOut > 0 && (
        <p className="quiet-text">其中网页附带的 {numberText(counts.leftOut)} 字不计入状态栏的字数。</p>
      )}
    </Dialog>
  )
}

/** The section in which the caret stands, counted; null where it stands in none. */
function sectionCounts(blocks: readonly Block[]) {
  const { caretBlock } = useDesk.getState()
  const section = caretBlock === null ? undefined : sectionAround(blocks, caretBlock)
  if (!section) return null
  const texts = blocks.slice(section.from, section.to).map(blockText)
  return { heading: texts[0] ?? '', counts: countInDetail(texts) }
}
