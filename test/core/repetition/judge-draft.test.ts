import { describe, expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { judgeDraft } from '../../../core/repetition/judge-draft.ts'
import { withSettings } from '../../../core/repetition/set-severity.ts'
import { memoryLibrary, type SampleDocument } from './memory-library.ts'

const inspection =
  '全省各级教育行政部门应当在每学期开学前组织一次校舍安全检查，重点查看屋面、墙体、围墙和消防通道，对存在隐患的校舍立即停用并设置警戒标志'
const training =
  '各级各类学校应当把安全教育纳入课堂教学内容，通过主题班会、应急演练和家长课堂等多种形式提高师生的自救互救能力'
const rules: SampleDocument = { title: '青禾省校舍安全管理办法', text: `第四条 ${inspection}。\n第七条 ${training}。` }
const draftOfOld: SampleDocument = {
  title: '云溪市2024年校舍安全工作总结',
  kind: 'own',
  text: '一年来，我们对城区十二所学校的老旧围墙逐段排查，拆除重建危墙，孩子们上学路上再也不用绕着墙根走。',
}
const library = memoryLibrary([rules, draftOfOld])

function judge(...lines: readonly string[]) {
  return judgeDraft(
    lines.map(text => ({
      text,
      isHeading: /^[一二三四]、/.test(text),
      matches: checkParagraph(text, library),
    })),
  ).filter(({ ruleId }) => ruleId === 'no-policy-repetition')
}

describe('a copied paragraph', () => {
  it('restates policy where nothing of its own stands in it or follows', () => {
    const [finding] = judge(`${training}。`, '请遵照执行。')
    expect(finding).toMatchObject({ severity: 'warning', match: { addsNothing: true } })
    expect(finding?.message).toContain('重申已有政策，没有新的措施')
    expect(finding?.basis).toContain('四川省')
  })

  it.each([
    ['a number', `${training}。全市演练不少于3次。`],
    ['a time limit', `${training}。上述内容在秋季开学前落实。`],
    ['a body', `${training}，由市教育局牵头。`],
    ['a measure', `${training}。各校建立演练台账。`],
  ])('is told more mildly where it adds %s', (_, text) => {
    const [finding] = judge(text)
    expect(finding).toMatchObject({ severity: 'info' })
    expect(finding?.match?.addsNothing).toBeUndefined()
    expect(finding?.message).toMatch(/请改为引用并写明本单位的新措施。$/)
  })

  it('counts what the next paragraph sets, and not what stands behind a heading', () => {
    const measure = '市教育局在6月底前对全市学校检查一遍，逐校登记造册。'
    expect(judge(`${training}。`, measure)[0]?.match?.addsNothing).toBeUndefined()
    expect(judge(`${training}。`, '二、经费保障', measure)[0]?.match?.addsNothing).toBe(true)
  })

  it('counts a changed number as its own, and a changed level not', () => {
    const changed = training.replace('多种形式', '12种形式')
    expect(judge(`${changed}。`)[0]?.match?.addsNothing).toBeUndefined()
    expect(judge(`${inspection.replace('全省', '全市')}。`)[0]?.match?.addsNothing).toBe(true)
  })

  it('is said to be a level swap, even where the level is its first word', () => {
    const [finding] = judge(`${inspection.replace('全省', '全市')}。`)
    expect(finding?.message).toContain('仅把“全省”改为“全市”')
    expect(finding?.at).toEqual({ from: 0, to: inspection.length })
    expect(finding?.match?.swaps).toEqual([{ from: '全省', to: '全市' }])
  })

  it('is no level swap where other words were changed too', () => {
    const text = inspection.replace('全省', '全市').replace('立即停用', '马上停用')
    expect(judge(`${text}。`)[0]?.match?.swaps).toBeUndefined()
  })

  it('of an own earlier draft is a hint', () => {
    const [finding] = judge(draftOfOld.text)
    expect(finding).toMatchObject({ severity: 'info', match: { source: { kind: 'own' } } })
    expect(finding?.message).toContain('沿用了本单位的旧稿')
    expect(finding?.basis).toBeUndefined()
  })
})

describe('a whole draft', () => {
  const own = '今年雨水多，老墙泡了水。市里的几所学校建得早，家长担心，老师也担心。'
  const share = (...lines: readonly string[]) =>
    judgeDraft(lines.map(text => ({ text, isHeading: false, matches: checkParagraph(text, library) })))
      .filter(({ ruleId }) => ruleId !== 'no-policy-repetition')
      .map(({ ruleId, severity, paragraph }) => [ruleId, severity, paragraph])

  it('is an error where half of it is copied, a warning from three tenths on, and quiet below', () => {
    expect(share('', `${inspection}。`, `${training}。`)).toEqual([['max-repetition-share', 'error', 1]])
    expect(share('标题', `${training}。`, own.repeat(3))).toEqual([['max-repetition-share', 'warning', 0]])
    expect(share('标题', `${training}。`, own.repeat(6))).toEqual([])
  })

  it('names the sources of most of it', () => {
    const [finding] = judgeDraft([
      {
        text: `${training}。${inspection}。`,
        isHeading: false,
        matches: checkParagraph(`${training}。${inspection}。`, library),
      },
    ]).filter(({ ruleId }) => ruleId === 'max-repetition-share')
    expect(finding?.message).toMatch(/主要来自《青禾省校舍安全管理办法》（\d+ 字）/)
  })

  it('is a hint where three tenths of it are of an earlier draft', () => {
    expect(share('工作总结', draftOfOld.text, own.repeat(3))).toEqual([['max-earlier-draft-share', 'info', 0]])
  })
})

it('settings change the severity of a finding or silence it, and leave hints hints', () => {
  const findings = judge(`${training}。`, '二、其他', `${inspection}，由市教育局牵头。`)
  expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'info'])
  expect(withSettings(findings, () => 'error').map(({ severity }) => severity)).toEqual(['error', 'info'])
  expect(withSettings(findings, () => 'off')).toEqual([])
})
