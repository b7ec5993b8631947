import { useEffect } from 'react'
import { reporting, showMessage } from '../desk/messages.ts'
import { withProgress } from '../desk/progress.ts'
import { ask } from '../desk/request.ts'
import { closeDialog, confirm, type EncryptionAct, openDialog } from '../desk/window-state.ts'
import { readEncryption, useEncryption } from './encryption-state.ts'
import { lockNow } from './lock-now.ts'

/** Whether the folder is encrypted, and what can be done about it. */
export function SettingsEncryption() {
  const state = useEncryption(desk => desk.state)
  useEffect(() => void reporting(readEncryption), [])
  if (!state) return null
  const open = (act: EncryptionAct) => () => openDialog({ kind: 'encryption', act })
  return (
    <>
      <h3>加密</h3>
      {!state.isOn && (
        <>
          <p>没有加密：能打开这台电脑的人都能读到稿件和资料库。</p>
          <div className="backup-actions">
            <button type="button" className="button" onClick={open('turnOn')}>
              加密数据文件夹…
            </button>
          </div>
        </>
      )}
      {state.isOn && (
        <>
          <p>已加密：稿件、版本、资料库、搜索索引、自建模板和备份，没有密码都打不开。</p>
          <div className="backup-actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                closeDialog()
                void lockNow()
              }}
            >
              锁定简文
            </button>
            <button type="button" className="button" onClick={open('changePassword')}>
              修改密码…
            </button>
            <button type="button" className="button" onClick={open('renewRecoveryKey')}>
              换新的恢复密钥…
            </button>
            <button type="button" className="button quiet" onClick={open('turnOff')}>
              停止加密…
            </button>
          </div>
          {state.unencryptedCopies > 0 && (
            <p className="notice unencrypted-copies">
              <span>还有 {state.unencryptedCopies} 份加密以前的备份和原件，不用密码就能读到。</span>
              <button type="button" className="button small" onClick={() => void eraseCopies()}>
                覆盖并删除…
              </button>
            </p>
          )}
        </>
      )}
    </>
  )
}

async function eraseCopies(): Promise<void> {
  const isSure = await confirm({
    title: '覆盖并删除未加密的旧文件',
    text: '加密以前的备份和修复前的原件将被覆盖并删除，不能恢复；加密以后的备份不受影响。',
    action: '覆盖并删除',
  })
  if (!isSure) return
  await reporting(async () => {
    const state = await withProgress('正在覆盖旧文件', () => ask('encryption.eraseCopies', null))
    useEncryption.setState({ state })
    showMessage('done', '未加密的旧文件已删除。')
  })
}
