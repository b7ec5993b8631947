/** How long work still takes, from seconds: `约还需 2 分钟`. In steps that stay readable while they count down. */
export function remainingText(seconds: number): string {
  if (seconds < 10) return '马上完成'
  if (seconds < 55) return `约还需 ${Math.ceil(seconds / 10) * 10} 秒`
  if (seconds < 3300) return `约还需 ${Math.round(seconds / 60)} 分钟`
  return `约还需 ${Math.round(seconds / 3600)} 小时`
}
