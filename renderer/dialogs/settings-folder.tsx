import { useEffect, useState } from 'react'
import type { DataPlace } from '../../core/contract/data-place.ts'
import { orderDataMove } from '../desk/data-place.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { sizeText } from '../panels/number-text.ts'
import { ChooseFolder } from './choose-folder.tsx'
import { onEnter } from './enter-key.ts'

/** Moves the data folder at the next start, and says where it is ordered to go. */
export function SettingsFolder() {
  const [place, setPlace] = useState<DataPlace | null>(null)
  const [path, setPath] = useState('')
  const [failure, setFailure] = useState('')
  const [warning, setWarning] = useState('')
  const run = async (to: string | null) => {
    setFailure('')
    setWarning('')
    try {
      const ordered = await orderDataMove(to)
      setPlace(ordered.place)
      setWarning(ordered.warning ?? '')
      setPath('')
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  useEffect(() => {
    let isOver = false
    ask('data.place', null).then(
      known => isOver || setPlace(known),
      error => isOver || setFailure(failureText(error)),
    )
    return () => {
      isOver = true
    }
  }, [])
  const typed = path.trim()
  return (
    <>
      <h3>移动数据文件夹</h3>
      {place && <p>{whereWords(place)}</p>}
      {place && (place.origin === 'usual' || place.origin === 'moved') && (
        <>
          {place.ordered === null ? (
            <div className="second-folder">
              <input
                className="field"
                aria-label="移到哪个文件夹"
                placeholder="一个空文件夹的完整路径，例如 D:\公文"
                value={path}
                onChange={event => setPath(event.currentTarget.value)}
                onKeyDown={onEnter(() => {
                  if (typed !== '') void run(typed)
                })}
              />
              <ChooseFolder onChosen={setPath} />
              <button type="button" className="button" disabled={typed === ''} onClick={() => void run(typed)}>
                下次启动时移动
              </button>
            </div>
          ) : (
            <div className="second-folder">
              <p className="notice" role="status">
                下次启动时移到 <code>{place.ordered}</code>，要复制 {sizeText(place.bytes)}。现在可以照常使用。
              </p>
              <button type="button" className="button quiet" onClick={() => void run(null)}>
                不移动了
              </button>
            </div>
          )}
          {warning !== '' && <p className="notice">{warning}</p>}
          {failure !== '' && (
            <p className="notice failure" role="alert">
              {failure}
            </p>
          )}
          <p className="quiet-text">复制后逐个核对再启用；旧文件夹原样保留，由您自己删除。中途断电不会丢稿。</p>
        </>
      )}
    </>
  )
}

function whereWords({ origin, bytes }: DataPlace): string {
  const size = `现有 ${sizeText(bytes)}。`
  switch (origin) {
    case 'named':
      return `${size}数据文件夹是启动时用 --data 指定的；要换地方，请改启动参数。`
    case 'portable':
      return `${size}这是便携版，数据在程序旁边的 data 文件夹里；要换地方，请整个复制程序文件夹。`
    case 'moved':
      return `${size}数据文件夹不在通常的位置，是移动过来的。`
    case 'usual':
      return `${size}数据文件夹在通常的位置。`
  }
}
