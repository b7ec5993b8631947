import { useEffect, useState } from 'react'

/** What shows while the desk is filled; nothing at all in the first 300 ms. */
export function StartingPage() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page-message" role="status">
      {isSlow && <p>正在打开稿件库…</p>}
    </div>
  )
}
