import { useEffect, useState } from 'react'

/** How often a clock on screen is read, in milliseconds. */
const tick = 200

/** Renders again while a clock runs, so that it can be read anew. */
export function useTicking(isRunning: boolean): void {
  const [, setTurn] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setTurn(turn => turn + 1), tick)
    return () => clearInterval(timer)
  }, [isRunning])
}
