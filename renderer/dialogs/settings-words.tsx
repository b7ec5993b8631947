import { useState } from 'react'
import { changeIgnoring, ignoringOf } from '../desk/lint-settings.ts'
import { failureText } from '../desk/messages.ts'
import { type UnitListId, unitLists } from '../desk/unit-lists.ts'
import { additionSentence, addWords, decodeList, fileWords, typedWords } from '../desk/unit-words.ts'
import { confirm } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { FileButton } from './file-button.tsx'
import type { SettingsPageProps } from './settings-page.ts'
import { SettingsUnitList } from './settings-unit-list.tsx'
import { SettingsWordList } from './settings-word-list.tsx'

/** What the unit knows of itself: its terms, names of units, leaders and places, its documents. One list at a time. */
export function SettingsWords({ at }: SettingsPageProps) {
  const [shown, setShown] = useState<UnitListId | 'words'>(unitLists.find(({ id }) => id === at)?.id ?? 'words')
  return (
    <section className="settings-body" aria-label="单位词库">
      <div className="unit-tabs" role="radiogroup" aria-label="词库的部分">
        {[{ id: 'words' as const, name: '专用词' }, ...unitLists].map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name="unit-list" checked={shown === id} onChange={() => setShown(id)} />
            {name}
          </label>
        ))}
      </div>
      {shown === 'words' ? <OwnWords /> : <SettingsUnitList key={shown} id={shown} />}
    </section>
  )
}

/** Terms and whatever else no check is to mark. */
function OwnWords() {
  const words = useDesk(state => ignoringOf(state.settings.lint).words)
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState('')
  const add = (incoming: readonly string[]) => {
    const addition = addWords(words, incoming)
    if (addition.added > 0) changeIgnoring({ words: addition.words })
    setOutcome(additionSentence(addition))
  }
  const addTyped = () => {
    const incoming = typedWords(typed)
    if (incoming.length === 0) return
    add(incoming)
    setTyped('')
  }
  const importFile = async (file: File) => {
    try {
      add(fileWords(decodeList(file.name, new Uint8Array(await file.arrayBuffer()))))
    } catch (error) {
      setOutcome(failureText(error))
    }
  }
  return (
    <>
      <p className="quiet-text">
        写入本单位的机构名、人名和专用词，用语、格式和待补内容的检查不再标这些词。与资料库重复、篇幅和结构不受影响。
      </p>
      <form
        className="word-form"
        onSubmit={event => {
          event.preventDefault()
          addTyped()
        }}
      >
        <textarea
          className="field"
          aria-label="要加入的词"
          placeholder="一行一个，也可以粘贴用顿号、逗号隔开的名单"
          rows={3}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) addTyped()
          }}
        />
        <div className="word-form-actions">
          <button type="submit" className="button primary" disabled={typed.trim() === ''}>
            加入词库
          </button>
          <FileButton
            label="从文件导入"
            accept=".txt"
            inputId="word-file"
            note="文本文件，一行一个词；UTF-8、GB18030 编码都可以"
            onFile={file => void importFile(file)}
          />
        </div>
      </form>
      <p className="word-outcome quiet-text" role="status">
        {outcome}
      </p>
      {words.length === 0 ? (
        <EmptyState title="词库还没有词" text="先粘贴本单位和下属单位的全称、简称，再补充容易被误标的人名和专用词。" />
      ) : (
        <SettingsWordList
          words={words}
          onRemove={word => {
            changeIgnoring({ words: words.filter(one => one !== word) })
            setOutcome(`已移除「${word}」。`)
          }}
          onClear={() => void askToClear(words.length)}
        />
      )}
    </>
  )
}

async function askToClear(count: number): Promise<void> {
  const goOn = await confirm({
    title: '清空词库',
    text: `词库中的 ${numberText(count)} 个词全部移除，不能恢复。`,
    action: '清空词库',
  })
  if (goOn) changeIgnoring({ words: [] })
}
