import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { percentText } from '../../core/ledger/change.ts'
import { daySourceNames, type LedgerEntry } from '../../core/ledger/entry.ts'
import { openDraft } from '../desk/drafts.ts'
import { reporting } from '../desk/messages.ts'
import { closeDialog } from '../desk/window-state.ts'
import { numberText } from '../panels/number-text.ts'

/** Rows that are drawn; the exported list has all. */
const mostShown = 1_000

interface LedgerDraftsProps {
  readonly title: string
  readonly entries: readonly LedgerEntry[]
}

/** The drafts behind a number; each opens. */
export function LedgerDrafts({ title, entries }: LedgerDraftsProps) {
  const open = (id: string) => {
    closeDialog()
    void reporting(() => openDraft(id))
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
    <section className="ledger-scroll" aria-label={title} tabIndex={0} data-first>
      <table className="ledger-table ledger-drafts">
        <caption>
          {title}：共 {numberText(entries.length)} 份
          {entries.length > mostShown && `，列出最近 ${numberText(mostShown)} 份，其余见导出的稿件清单`}
        </caption>
        <thead>
          <tr>
            {['标题', '文种', '状态', '日期', '日期依据', '字数', '页数', '超限', '重复比例'].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries
            .slice(0, mostShown)
            .map(({ id, title, genre, status, day, daySource, characters, pages, over, repeated }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => open(id)}>
                    {title}
                  </button>
                </th>
                <td>{genreSpec(genre).name}</td>
                <td>{statusNames[status]}</td>
                <td>
                  {day.year}年{day.month}月{day.day}日
                </td>
                <td>{daySourceNames[daySource]}</td>
                <td>{numberText(characters)}</td>
                <td>{numberText(pages)}</td>
                <td>{over === null ? '没有规定' : over ? '超过' : '未超过'}</td>
                <td>{repeated === null ? '—' : percentText(repeated)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
