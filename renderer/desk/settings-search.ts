import { type GenreId, genreSpec } from '../../core/document/genres.ts'
import { limitPresets } from '../../core/lint/data/limits.ts'
import { basisText, limitUnits } from '../../core/lint/limits.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { limitKindLabels } from '../panels/limit-state.ts'
import { plainSettings } from './plain-settings.ts'
import { settableRules } from './settable-rules.ts'
import { unitLists } from './unit-lists.ts'
import type { SettingsPage } from './window-state.ts'

/** A setting that a search can find, and how to get to it. */
export interface SettingHit {
  readonly key: string
  readonly page: SettingsPage
  readonly label: string
  readonly note: string
  /** What to look for on its page; the id of the setting on the general page. */
  readonly at: string
}

const pageHits: readonly SettingHit[] = [
  { key: 'zoom', page: 'general', label: '稿纸缩放', note: '外观。放大、缩小、适合页宽', at: 'zoom' },
  {
    key: 'words',
    page: 'words',
    label: '单位词库',
    note: '机构名、人名、专用词，检查时不再标；单位和简称、领导和职务、地名、文件名称、新旧文件',
    at: '',
  },
  {
    key: 'typing',
    page: 'typing',
    label: '自动更正',
    note: '识别结构、标题自动编号、全角标点、引号、半角数字、日期',
    at: '',
  },
  { key: 'ignored', page: 'ignored', label: '已忽略', note: '忽略过的问题，可以恢复', at: '' },
  {
    key: 'layout',
    page: 'layout',
    label: '格式：单位的版式',
    note: '页边距、行距、每面行数、每行字数、字号、字体、页码；稿纸、页数和导出都按它',
    at: '',
  },
  {
    key: 'data',
    page: 'data',
    label: '数据文件夹',
    note: '稿件、资料和设置存放的位置，备份、U 盘备份、从备份恢复',
    at: '',
  },
  {
    key: 'encryption',
    page: 'data',
    label: '加密数据文件夹',
    note: '密码、恢复密钥、锁定；修改密码、停止加密',
    at: '',
  },
]

const unitHits = unitLists.map(({ id, name, note }): SettingHit => {
  return { key: `unit-${id}`, page: 'words', label: `单位词库：${name}`, note, at: id }
})

const all: readonly SettingHit[] = [
  ...plainSettings.map(({ id, section, label, note }): SettingHit => {
    return { key: id, page: 'general', label, note: `${section}。${note}`, at: id }
  }),
  ...pageHits,
  ...unitHits,
  ...[...new Set(limitPresets.map(({ genre }) => genre))].map((genre): SettingHit => {
    return {
      key: `limit-${genre}`,
      page: 'limits',
      label: `${genreSpec(genre).name}的篇幅`,
      note: limitsOf(genre),
      at: genreSpec(genre).name,
    }
  }),
  ...settableRules.map((rule): SettingHit => {
    return { key: rule.id, page: 'rules', label: rule.description, note: rule.basis ?? '', at: rule.description }
  }),
]

/** Every setting that holds all words of the query, those of the general page first. */
export function searchSettings(query: string): readonly SettingHit[] {
  return query.trim() === '' ? [] : filterByText(all, query, hit => `${hit.label} ${hit.note}`)
}

function limitsOf(genre: GenreId): string {
  const own = limitPresets.filter(preset => preset.genre === genre)
  const shown = own.filter(preset => preset.isDefault)
  return (shown.length > 0 ? shown : own)
    .map(({ kind, value, basis }) => `${limitKindLabels[kind]} ${value} ${limitUnits[kind]}，${basisText(basis)}`)
    .join('；')
}
