import { remainingText } from '../../../core/text/remaining.ts'
import type { Io } from '../io.ts'

/** How often progress is told, in milliseconds. */
const pace = 2000

/** Tells how far an import of `total` files has come, from the second second on. */
export function importProgress(io: Io, total: number): { done(files: number): void } {
  const began = performance.now()
  let last = began
  let count = 0
  return {
    done(files) {
      count += files
      const now = performance.now()
      if (now - last < pace) return
      last = now
      const rate = count / ((now - began) / 1000)
      const left = remainingText((total - count) / rate)
      io.error(`已处理 ${count}/${total} 个文件，每秒 ${rate.toFixed(1)} 份，${left}\n`)
    },
  }
}
