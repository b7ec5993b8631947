import { describe, expect, it } from 'vitest'
import { canMountImages, cutRealPower } from './real-cuts.ts'

describe.skipIf(!canMountImages())('an ext4 disk (needs the right to mount)', () => {
  it('keeps every acknowledged act through 3 power cuts', async () => {
    expect(await cutRealPower(3)).toEqual({ fates: { kept: 3, lost: 0, corrupt: 0 }, complaints: [] })
  }, 120_000)

  it('shows commits that are not synced', async () => {
    expect((await cutRealPower(4, true)).fates.lost).toBeGreaterThan(0)
  }, 120_000)
})
