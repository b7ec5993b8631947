import { useEffect, useRef } from 'react'
import { UnlockForm } from './unlock-form.tsx'

/** In place of the desk while the data folder is locked. */
export function UnlockPage() {
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.querySelector<HTMLElement>('[data-start]')?.focus(), [])
  return (
    <main ref={page} className="unlock-page" aria-label="解锁">
      <div className="unlock-card">
        <h1>简文已锁定</h1>
        <p className="quiet-text">数据文件夹已加密，输入密码后继续。</p>
        <UnlockForm />
      </div>
    </main>
  )
}
