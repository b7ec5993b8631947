import { useWindow } from './window-state.ts'

/** Work shorter than this shows nothing, in milliseconds. */
const patience = 300

const underWay: string[] = []

/** Shows `label` while `work` runs, once it takes longer than 300 ms. */
export async function withProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    underWay.push(label)
    show()
  }, patience)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const index = underWay.indexOf(label)
    if (index >= 0) underWay.splice(index, 1)
    show()
  }
}

function show(): void {
  useWindow.setState({ progress: underWay.at(-1) ?? null })
}
