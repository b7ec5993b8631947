import { describe, expect, it, vi } from 'vitest'
import { settingsSchema } from '../../../core/contract/schemas.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'

vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }))
vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined })

const { allUsual, isUsual, plainSettings, usual } = await import('../../../renderer/desk/plain-settings.ts')
const { reset, undoReset, useReset } = await import('../../../renderer/desk/settings-reset.ts')
const { searchSettings } = await import('../../../renderer/desk/settings-search.ts')
const { useDesk } = await import('../../../renderer/state/desk.ts')

/** A value of the setting that is not its usual one. */
function otherValue(setting: (typeof plainSettings)[number]) {
  switch (setting.kind) {
    case 'choice':
      return setting.change(setting.options.at(-1)?.[0] ?? '', defaultSettings)
    case 'number':
      return setting.change(setting.min, defaultSettings)
    case 'text':
      return setting.change('周起草', defaultSettings)
    case 'switch':
      return setting.change(!setting.read(defaultSettings), defaultSettings)
  }
}

describe.each(plainSettings.map(setting => [setting.label, setting] as const))('the setting %s', (_, setting) => {
  it('is usual at first, can be changed to something storable, and put back', () => {
    expect(isUsual(setting, defaultSettings)).toBe(true)
    const changed = { ...defaultSettings, ...otherValue(setting) }
    expect(isUsual(setting, changed)).toBe(false)
    expect(settingsSchema.safeParse(changed).success).toBe(true)
    expect(isUsual(setting, { ...changed, ...usual(setting, changed) })).toBe(true)
  })

  it('is found by its name', () => {
    expect(searchSettings(setting.label).map(({ key }) => key)).toContain(setting.id)
  })
})

describe('putting settings back', () => {
  const words = { findings: [], words: ['县防指'] }
  const changed = {
    ...defaultSettings,
    theme: 'dark' as const,
    lastDraft: 'a',
    tour: 'done' as const,
    lint: { rules: { 'no-misspelling': 'off' as const }, ignoring: words },
  }

  it('leaves what is no setting', () => {
    expect(allUsual(changed)).toEqual({
      ...defaultSettings,
      typing: {},
      lastDraft: 'a',
      tour: 'done',
      lint: { ...defaultSettings.lint, ignoring: words },
    })
  })

  it('can be taken back', () => {
    useDesk.setState({ settings: changed })
    reset('全部设置已恢复默认。', allUsual(changed))
    expect(useDesk.getState().settings.theme).toBe('system')
    expect(useReset.getState().last?.text).toBe('全部设置已恢复默认。')
    undoReset()
    expect(useDesk.getState().settings).toMatchObject(changed)
    expect(useReset.getState().last).toBeNull()
  })
})

it('finds rules, limits and pages beside the plain settings', () => {
  expect(new Set(searchSettings('篇幅').map(({ page }) => page))).toContain('limits')
  expect(searchSettings('错别字').some(({ page }) => page === 'rules')).toBe(true)
  expect(searchSettings('备份').map(({ page }) => page)).toContain('data')
  expect(searchSettings('')).toEqual([])
})
