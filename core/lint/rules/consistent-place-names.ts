import type { Span } from '../../text/span.ts'
import { draftTitleOf } from '../draft-title.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Naming {
  readonly at: Span
  /** 县 区 镇 and so on. */
  readonly level: string
  /** 庐阳 of 庐阳区; empty for 我区. */
  readonly name: string
  readonly sort: 'own' | 'we' | 'led' | 'named'
}

interface Options {
  /** Places of the unit's own area, as 平乐县, 沙子镇. Where none are given, names are not compared with them. */
  readonly places: readonly string[]
}

export const consistentPlaceNames = documentRule<Options, readonly Naming[]>({
  id: 'consistent-place-names',
  kind: 'placeholder',
  severity: 'warning',
  description:
    '找出借用别处文稿时没有改过来的地名：「我县」「我区」混用，或「在某县县委领导下」与本单位不符；填了本地的地名之后，也提示没有列出的县、镇、乡名。',
  defaults: { places: [] },
  digest({ type, text, quotations }, { places }) {
    if (type === 'signature' || type === 'title') {
      return [...text.matchAll(placeName)].map(match => naming(match, 'own', match[1] as string, match[2] as string))
    }
    const foreign = places.length > 0 && type === 'paragraph' ? [...foreignNames(text, places)] : none
    if (!trigger.test(text)) return foreign.filter(({ at }) => !isQuoted(quotations, at))
    return [
      ...foreign,
      ...[...text.matchAll(we)].map(match => naming(match, 'we', '', match[1] as string)),
      ...[...text.matchAll(led)].map(match => naming(match, 'led', match[1] as string, match[2] as string)),
    ].filter(({ at }) => !isQuoted(quotations, at))
  },
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    if (digests.every(namings => namings.length === 0)) return
    const all = digests.flatMap((namings, paragraph) => namings.map(one => ({ ...one, paragraph })))
    const header = `${facts.fields.issuingAuthorityMark ?? ''}，${draftTitleOf(paragraphs).text}`
    const own = new Map<string, string>()
    for (const [, name = '', level = ''] of header.matchAll(placeName)) own.set(level, name)
    for (const one of all) if (one.sort === 'own') own.set(one.level, one.name)
    for (const { sort, name, level, at, paragraph } of all) {
      if (sort === 'named') {
        const message = `「${name}${level}」不在本单位列出的地名之中，请核对是否从别处文稿带来。`
        yield { paragraph, at, severity: 'info', message }
      }
      const real = own.get(level)
      if (sort !== 'led' || real === undefined || real.endsWith(name) || name.endsWith(real)) continue
      yield {
        paragraph,
        at,
        message: `本单位在${real}${level}，这里写的是「${name}${level}」，请核对是否从别处文稿带来。`,
      }
    }
    yield* mixed(
      all.filter(one => one.sort === 'we'),
      own,
    )
  },
  examples: {
    valid: [
      '我县认真学习邻近各县经验，我省、我市有关部门给予大力支持。',
      {
        blocks: [
          { type: 'title', text: '关于全县防汛工作情况的报告' },
          { type: 'paragraph', text: '在平乐县委、县政府的坚强领导下，防汛工作有序开展。' },
        ],
      },
      '我区工作得到全县各镇支持，赴平乐县考察学习。',
      {
        blocks: [
          { type: 'paragraph', text: '在庐阳区委、区政府的坚强领导下，工作取得新进展。' },
          { type: 'signature', text: '合肥市庐阳区教育局' },
        ],
      },
    ],
    invalid: [
      '今年以来，我县经济平稳运行。我县坚持项目带动，我区重点工程全面开工。',
      {
        blocks: [
          { type: 'paragraph', text: '在平乐县委、县政府的坚强领导下，工作取得新进展。' },
          { type: 'signature', text: '恭城县教育局' },
        ],
      },
    ],
  },
})

const none: readonly Naming[] = []
const trigger = /我[县区旗镇乡]|领导下/
const we = /(?<=^|[，。；：、！？“（在对使让为给推动促进]|全力|帮助|支持)我([县区旗镇乡])(?![里上城域])/g
const led =
  /在(?:中共)?(?:\p{Script=Han}{2,6}[省市州])?(\p{Script=Han}{2,4}?)([县区旗镇乡])委(?:、\2政府|和\2政府)?的?(?:正确|坚强|统一)?领导下/gu
const placeName =
  /(?:^|[，省市州])(?:中共)?((?:(?!关于|[全各在我本该的对向])\p{Script=Han}){2,4}?)([县区旗镇乡])(?!域|块|间|位|级|长)/gu

function naming(match: RegExpMatchArray, sort: Naming['sort'], name: string, level: string): Naming {
  const from = match.index ?? 0
  return { sort, name, level, at: { from, to: from + match[0].length } }
}

const named =
  /(?<=^|[，。；：、“（在到由与和及对赴向]|以及)([\p{Script=Han}]{2,3}?)([县区镇乡]|街道)(?=党委|党工委|人民政府|政府|办事处|干部|[，、。；]|的|[\p{Script=Han}]{2,8}(?:局|委|办|村|社区))/gu
const noName =
  /^(?:[全各我本该两三几多每某城园新老灾库牧林农景厂校片小辖社地市山]|有关|相关|所有|开发|示范|试验|管理|工业|功能|乡|县|贫困|试点|其他|周边|邻近|中心|重点|沿线)/

/** Names of places that are none of the unit's own. */
function* foreignNames(text: string, places: readonly string[]): Iterable<Naming> {
  for (const match of text.matchAll(named)) {
    const [found, name = '', level = ''] = match
    if (noName.test(name) || places.some(place => place.endsWith(found) || found.endsWith(place))) continue
    yield naming(match, 'named', name, level)
  }
}

/** 我县 and 我区, or 我镇 and 我乡, in one draft: the one that is not the unit's, or the rarer one, was left behind. */
function* mixed(
  namings: readonly (Naming & { readonly paragraph: number })[],
  own: ReadonlyMap<string, string>,
): Iterable<DocumentFinding> {
  for (const rank of ['县区旗', '镇乡']) {
    const here = namings.filter(({ level }) => rank.includes(level))
    const count = (level: string) => here.filter(one => one.level === level).length
    const levels = [...new Set(here.map(one => one.level))].sort((a, b) => count(b) - count(a))
    const right = [...rank].find(level => own.has(level)) ?? levels[0]
    const isClear =
      [...rank].filter(level => own.has(level)).length === 1 ||
      (levels.length > 1 && count(levels[0]!) > count(levels[1]!))
    if (right === undefined || !isClear) continue
    for (const { level, at, paragraph } of here) {
      if (level === right) continue
      // 我区 may be the autonomous region above a county.
      const severity = level === '区' ? 'info' : 'warning'
      yield {
        paragraph,
        at,
        severity,
        message: `全文称「我${right}」，这里称「我${level}」，请核对是否从别处文稿带来。`,
      }
    }
  }
}
