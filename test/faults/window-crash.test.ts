import { beforeAll, expect, it } from 'vitest'
import { build } from './built-program.ts'
import { crashWindow } from './window-crash.ts'

beforeAll(build, 300_000)

it('shows every acknowledged key in a new window after the process of the window crashed', async () => {
  expect((await crashWindow(4)).complaints).toEqual([])
}, 120_000)

it('would not pass with a window that saves late or appends that are not performed', async () => {
  expect((await crashWindow(2, 'saves-late')).complaints.join()).toContain('of typing are lost')
  expect((await crashWindow(1, 'drops-appends')).complaints.join()).toContain('acknowledged steps are lost')
}, 120_000)
