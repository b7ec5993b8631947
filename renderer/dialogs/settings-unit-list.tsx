import { useEffect, useRef, useState } from 'react'
import { changeLint } from '../desk/lint-settings.ts'
import { failureText } from '../desk/messages.ts'
import { readUnitList, type UnitListId, unitLists, unitListText } from '../desk/unit-lists.ts'
import { decodeList } from '../desk/unit-words.ts'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { FileButton } from './file-button.tsx'

/** What is typed is read once it has rested so long, in milliseconds. */
const rest = 500

/** One list of the unit's vocabulary, written as text: a line an entry, in the order that counts. */
export function SettingsUnitList({ id }: { readonly id: UnitListId }) {
  const [text, setText] = useState(() => unitListText(useDesk.getState().settings.lint.unit ?? {}, id))
  const [failure, setFailure] = useState('')
  const { name, note, example } = unitLists.find(list => list.id === id) as (typeof unitLists)[number]
  const { values, unread } = readUnitList(id, text)
  const unkept = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keepNow = useRef<() => void>(() => undefined)

  useEffect(() => {
    const keep = () => {
      clearTimeout(timer.current)
      if (unkept.current !== null) keepList(id, unkept.current)
      unkept.current = null
    }
    keepNow.current = keep
    return keep
  }, [id])
  const write = (next: string) => {
    setText(next)
    setFailure('')
    unkept.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => keepNow.current(), rest)
  }
  const importFile = async (chosen: File) => {
    try {
      const more = decodeList(chosen.name, new Uint8Array(await chosen.arrayBuffer())).replace(/^\ufeff/u, '')
      write(text.trim() === '' ? more : `${text.trimEnd()}\n${more}`)
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <div className="unit-list">
      <p className="quiet-text">{note}</p>
      <textarea
        className="field"
        aria-label={name}
        placeholder={example}
        spellCheck={false}
        value={text}
        onChange={event => write(event.target.value)}
        onBlur={() => keepNow.current()}
      />
      <div className="unit-list-foot">
        <p className="quiet-text" role="status">
          {failure !== '' && failure}
          {failure === '' && (values.length === 0 ? `还没有写入${name}` : `共 ${numberText(values.length)} 条`)}
          {failure === '' && unread.length > 0 && <UnreadLines unread={unread} />}
        </p>
        <FileButton
          label="从文件导入"
          accept=".txt,.csv"
          inputId={`unit-file-${id}`}
          note="文本文件，一行一条；UTF-8、GB18030 编码都可以"
          onFile={chosen => void importFile(chosen)}
        />
      </div>
    </div>
  )
}

function UnreadLines({ unread }: { readonly unread: readonly number[] }) {
  const shown = unread.slice(0, 5).join('、')
  return (
    <strong className="unit-unread">
      ；第 {shown} 行{unread.length > 5 && `等 ${unread.length} 行`}没有读懂，请照上面的说明改写
    </strong>
  )
}

function keepList(id: UnitListId, text: string): void {
  const { values } = readUnitList(id, text)
  changeLint(({ unit = {}, ...lint }) => {
    const { [id]: _, ...others } = unit
    const next = values.length > 0 ? { ...others, [id]: values } : others
    return Object.keys(next).length > 0 ? { ...lint, unit: next } : lint
  })
}
