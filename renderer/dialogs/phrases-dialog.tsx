import { useMemo, useState } from 'react'
import { noPhraseSettings, type PhraseSettings } from '../../core/phrases/phrase.ts'
import { categoriesOf, changedBuiltIn, phrasesOf, restoreBuiltIn } from '../../core/phrases/phrase-book.ts'
import { changeSettings } from '../desk/settings.ts'
import { closeDialog } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { PhraseCategories } from './phrase-categories.tsx'
import { PhraseList } from './phrase-list.tsx'

/** Tells what was done, and changes the phrases where it did; the state before can be brought back. */
export type ChangePhrases = (text: string, settings?: PhraseSettings) => void

interface Done {
  readonly text: string
  readonly before?: PhraseSettings
}

/** The fixed phrases: categories at the left, those of the chosen one at the right. Every change can be taken back. */
export function PhrasesDialog() {
  const settings = useDesk(state => state.settings.phrases) ?? noPhraseSettings
  const phrases = useMemo(() => phrasesOf(settings), [settings])
  const categories = useMemo(() => categoriesOf(settings), [settings])
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const category = chosen !== null && categories.includes(chosen) ? chosen : null
  const change: ChangePhrases = (text, next) => {
    if (next) changeSettings({ phrases: next })
    setDone(next ? { text, before: settings } : { text })
  }
  const takeBack = (before: PhraseSettings) => {
    // What was inserted meanwhile is no part of the change.
    changeSettings({ phrases: { ...before, uses: settings.uses } })
    setDone({ text: '已撤销。' })
  }
  const changed = changedBuiltIn(settings)
  return (
    <Dialog
      title="固定用语"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <span className="quiet-text actions-note" role="status">
            {done?.text ?? '在正文中键入 / 或按 Alt+/，再键入文字或拼音首字母即可插入。'}
            {done?.before && (
              <button type="button" className="link-button" onClick={() => done.before && takeBack(done.before)}>
                撤销
              </button>
            )}
          </span>
          {changed > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => change(`已恢复 ${changed} 条内置用语。`, restoreBuiltIn(settings))}
            >
              恢复内置用语
            </button>
          )}
          <button type="button" className="button primary" onClick={closeDialog}>
            完成
          </button>
        </>
      }
    >
      <div className="dialog-columns">
        <PhraseCategories
          settings={settings}
          categories={categories}
          phrases={phrases}
          chosen={category}
          onChoose={setChosen}
          onChange={change}
        />
        <PhraseList
          settings={settings}
          categories={categories}
          phrases={phrases}
          category={category}
          onChange={change}
        />
      </div>
    </Dialog>
  )
}
