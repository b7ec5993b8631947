import type { InterfaceSize, Settings, Theme } from '../../core/contract/contract.ts'
import { defaultSettings } from '../../core/contract/settings.ts'
import { commentLimits } from '../../core/document/comment.ts'
import { panelBounds, speechRateBounds } from './settings.ts'

/** What every setting of the general page says of itself. */
interface Words {
  readonly id: string
  /** The heading under which it stands. */
  readonly section: string
  readonly label: string
  readonly note: string
}

/** A setting of the general page: what it is called, how it is set, and the settings that follow. */
export type PlainSetting = Words &
  (
    | {
        readonly kind: 'choice'
        readonly options: readonly (readonly [value: string, label: string])[]
        read(settings: Settings): string
        change(value: string, settings: Settings): Partial<Settings>
      }
    | {
        readonly kind: 'number'
        readonly unit: string
        readonly min: number
        readonly max: number
        read(settings: Settings): number
        change(value: number, settings: Settings): Partial<Settings>
      }
    | {
        readonly kind: 'text'
        /** The most UTF-16 units that it may hold. */
        readonly longest: number
        read(settings: Settings): string
        change(value: string, settings: Settings): Partial<Settings>
      }
    | {
        readonly kind: 'switch'
        read(settings: Settings): boolean
        change(value: boolean, settings: Settings): Partial<Settings>
      }
  )

/** Every setting of the general page, in its order. A new one is one entry here. */
export const plainSettings: readonly PlainSetting[] = [
  {
    id: 'theme',
    section: '外观',
    label: '颜色',
    note: '稿纸始终是白纸黑字。',
    kind: 'choice',
    options: [
      ['system', '随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
    read: settings => settings.theme,
    change: value => ({ theme: value as Theme }),
  },
  {
    id: 'interface-size',
    section: '外观',
    label: '界面文字',
    note: '菜单、栏目和窗口里的字；稿纸的大小用缩放。',
    kind: 'choice',
    options: [
      ['usual', '标准'],
      ['large', '较大'],
      ['largest', '特大'],
    ],
    read: settings => settings.interfaceSize,
    change: value => ({ interfaceSize: value as InterfaceSize }),
  },
  {
    id: 'left-panel',
    section: '外观',
    label: '显示左栏',
    note: '稿件列表和大纲。',
    kind: 'switch',
    read: settings => settings.leftPanel > 0,
    change: isShown => ({ leftPanel: isShown ? panelBounds.left.usual : 0 }),
  },
  {
    id: 'right-panel',
    section: '外观',
    label: '显示右栏',
    note: '问题、重复和篇幅。',
    kind: 'switch',
    read: settings => settings.rightPanel > 0,
    change: isShown => ({ rightPanel: isShown ? panelBounds.right.usual : 0 }),
  },
  {
    id: 'author',
    section: '审阅',
    label: '姓名',
    note: '写在您的批注、修改建议和办理记录上，随稿件给别人看到。',
    kind: 'text',
    longest: commentLimits.author,
    read: settings => settings.author ?? '',
    change: author => ({ author }),
  },
  {
    id: 'speech-rate',
    section: '朗读',
    label: '语速',
    note: `从 ${speechRateBounds.min} 到 ${speechRateBounds.max}，用来估算时长；通常每分钟 200 字。`,
    kind: 'number',
    unit: '字／分钟',
    ...speechRateBounds,
    read: settings => settings.speechRate,
    change: speechRate => ({ speechRate }),
  },
]

/** Whether a setting stands as it does until somebody changes it. */
export function isUsual(setting: PlainSetting, settings: Settings): boolean {
  return setting.read(settings) === setting.read(defaultSettings)
}

/** The change that puts a setting back. */
export function usual(setting: PlainSetting, settings: Settings): Partial<Settings> {
  switch (setting.kind) {
    case 'choice':
    case 'text':
      return setting.change(setting.read(defaultSettings), settings)
    case 'number':
      return setting.change(setting.read(defaultSettings), settings)
    case 'switch':
      return setting.change(setting.read(defaultSettings), settings)
  }
}

/**
 * All settings as they are in the beginning. What is no setting stays: the person's name, words and findings that are passed over, the
 * unit's vocabulary, phrases, the draft at hand, what was used last.
 */
export function allUsual({
  lint,
  lastDraft,
  recentCommands,
  tour,
  recentTemplates,
  phrases,
  author,
}: Settings): Settings {
  return {
    ...defaultSettings,
    typing: {},
    lint: {
      ...defaultSettings.lint,
      ...(lint.ignoring && { ignoring: lint.ignoring }),
      ...(lint.unit && { unit: lint.unit }),
    },
    lastDraft,
    recentCommands,
    tour,
    ...(recentTemplates && { recentTemplates }),
    ...(phrases && { phrases }),
    ...(author && { author }),
  }
}
