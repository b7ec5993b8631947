import { useEffect, useMemo, useRef, useState } from 'react'
import { openSettings } from '../desk/open-settings.ts'
import { closeDialog, openDialog } from '../desk/window-state.ts'
import { chapters } from '../guide/chapters.ts'
import { GuideText } from '../guide/guide-text.tsx'
import { KeyList } from '../guide/key-list.tsx'
import { LimitList } from '../guide/limit-list.tsx'
import { type GuideHit, searchGuide } from '../guide/search-guide.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { SearchField } from '../panels/search-field.tsx'
import { Dialog } from './dialog.tsx'

/** What stands below the text of some chapters, drawn from what the program itself goes by. */
const lists: Readonly<Record<string, () => React.ReactNode>> = { keyboard: KeyList, length: LimitList }

/** The user guide: contents and search at the left, a chapter at the right. */
export function GuideDialog({ chapter = 'start' }: { readonly chapter?: string }) {
  const [shown, setShown] = useState(chapter)
  const [target, setTarget] = useState<GuideHit | null>(null)
  const [query, setQuery] = useState('')
  const page = useRef<HTMLElement>(null)
  const hits = useMemo(() => searchGuide(chapters, query), [query])
  const current = chapters.find(({ id }) => id === shown) ?? chapters[0]
  const List = lists[shown]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page scrolls when another chapter or place is chosen
  useEffect(() => {
    const block = target && page.current?.querySelector(`[data-block="${target.block}"]`)
    if (block) block.scrollIntoView({ block: 'start' })
    else page.current?.scrollTo(0, 0)
  }, [shown, target])

  const show = (id: string) => {
    setShown(id)
    setTarget(null)
  }
  return (
    <Dialog
      title="使用说明"
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={() => void openSettings()}>
            打开设置
          </button>
          <button type="button" className="button" onClick={() => openDialog({ kind: 'shortcuts' })}>
            快捷键一览
          </button>
          <button type="button" className="button primary" onClick={closeDialog}>
            关闭
          </button>
        </>
      }
    >
      <div className="guide">
        <nav className="guide-contents" aria-label="目录">
          <SearchField label="搜索说明" value={query} onChange={setQuery} />
          {query === '' ? (
            <ul>
              {chapters.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" aria-current={id === shown ? 'page' : undefined} onClick={() => show(id)}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            <Hits
              hits={hits}
              onChoose={hit => {
                setShown(hit.chapter)
                setTarget(hit)
              }}
            />
          )}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys */}
        <section ref={page} className="guide-page" aria-label={current?.title} tabIndex={0}>
          <article>
            <h3>{current?.title}</h3>
            {current && <GuideText blocks={current.blocks} onChapter={show} />}
            {List && (
              <div className={`guide-list guide-${shown}`}>
                <List />
              </div>
            )}
          </article>
        </section>
      </div>
    </Dialog>
  )
}

function Hits({ hits, onChoose }: { readonly hits: readonly GuideHit[]; readonly onChoose: (hit: GuideHit) => void }) {
  if (hits.length === 0) return <EmptyState title="没有找到" text="换一个词，或清空搜索看目录。" />
  return (
    <ul aria-label="搜索结果">
      {hits.map(hit => (
        <li key={`${hit.chapter} ${hit.block} ${hit.excerpt}`}>
          <button type="button" onClick={() => onChoose(hit)}>
            <strong>{hit.section === hit.chapterTitle ? hit.section : `${hit.chapterTitle}：${hit.section}`}</strong>
            <span>{hit.excerpt}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
