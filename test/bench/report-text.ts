import type { LintBlock } from '../../core/lint/rule.ts'

const subjects = [
  '县直各部门',
  '各乡镇',
  '项目专班',
  '县农业农村局',
  '县交通运输局',
  '驻村工作队',
  '县教育局',
  '园区管委会',
]
const works = [
  '农村公路改造',
  '老旧小区改造',
  '防汛物资储备',
  '高标准农田建设',
  '校舍维修',
  '河道清淤',
  '集中供水',
  '数据归集',
]
const first = [...'柳石桃杏榆松竹荷梅槐枫柏']
const last = [...'湾桥坝岭沟坪塘岗溪畈']
const places = first.flatMap(one =>
  last.flatMap(other => [`${one}树${other}村`, `上${one}${other}社区`, `${one}家${other}片`]),
)
const matters = [
  '台账登记',
  '项目进度',
  '部门配合',
  '资金拨付',
  '政策宣传',
  '后期管护',
  '征地协调',
  '物资调运',
  '信息报送',
  '质量抽检',
]
const states = ['不全', '偏慢', '不够紧', '没有着落', '时断时续', '前紧后松', '各说各话', '留有空档']
const faults = matters.flatMap(matter => states.map(state => `${matter}${state}`))
const ways = ['逐项列出', '按旬调度', '现场核对', '张榜公布', '专人跟踪', '提前谋划', '分片落实', '当场交办']
const objects = [
  '问题清单',
  '施工进度',
  '实物数量',
  '补助名单',
  '包保责任',
  '来年项目',
  '用工安排',
  '整改事项',
  '验收材料',
]
const measures = ways.flatMap(way => objects.map(object => `${way}${object}`))

const looks = ['检查', '抽查', '走访', '督查', '回访', '暗访', '自查', '互评']
const times = ['下一阶段', '第四季度', '入冬以前', '年底之前', '今后三个月', '汛期过后', '春耕以前']

/** Sentences with places for words and numbers, so that no two drafts of different seeds are alike. */
const patterns: readonly ((pick: Pick) => string)[] = [
  p =>
    `${p.of(subjects)}牵头推进${p.of(works)}，截至目前完成投资${p.number(200, 9000)}万元，占年度计划的${p.number(40, 96)}%。`,
  p => `${p.of(places)}新建改建道路${p.number(3, 80)}公里，沿线${p.number(900, 9000)}户群众出行更加方便。`,
  p =>
    `从${p.of(looks)}的${p.of(['情况', '结果', '记录'])}看，${p.of(places)}还存在${p.of(faults)}的问题，${p.of(subjects)}要在${p.number(5, 30)}日内整改到位。`,
  p =>
    `${p.of(['调度会', '专题会', '现场会', '县长办公会'])}要求，${p.of(subjects)}要${p.of(measures)}，${p.of(measures)}，不得以文件落实文件，${p.of(places)}先行一步。`,
  p =>
    `${p.of(works)}涉及${p.number(2, 18)}个村，工期${p.number(60, 240)}天，由${p.of(subjects)}负责实施，${p.of(subjects)}全程跟踪。`,
  p =>
    `对${p.of(places)}的${p.number(12, 300)}处隐患点，已由${p.of(subjects)}派人值守，遇有险情由${p.of(subjects)}先行转移群众。`,
  p =>
    `全年接待${p.of(places)}群众来访${p.number(100, 2000)}人次，办结${p.number(80, 99)}%，其余${p.number(2, 60)}件已向来访人说明办理期限。`,
  p => `${p.of(subjects)}与${p.of(places)}签订了责任书，把${p.of(works)}列入年度考核，${p.of(measures)}。`,
  p => `目前的难点在于${p.of(faults)}，原因是前期论证的深度不够，与${p.of(places)}的实际需要脱节。`,
  p => `${p.of(times)}，${p.of(subjects)}将围绕${p.of(works)}，在${p.of(places)}${p.of(measures)}。`,
  p => `根据《${p.of(works)}管理办法》，${p.of(places)}的项目由乡镇申报、县级审核，${p.of(measures)}。`,
  p =>
    `“${p.of(works)}”专项行动在${p.of(places)}开展以来，累计排查${p.number(300, 4000)}处，立行立改${p.number(100, 300)}处。`,
]

interface Pick {
  of<T>(items: readonly T[]): T
  number(least: number, most: number): number
}

/**
 * A work report made up from `seed`: title, headings and paragraphs of about 150 characters until `characters` UTF-16
 * units are reached. The same seed gives the same report, another seed another one.
 */
export function reportBlocks(seed: number, characters: number): readonly LintBlock[] {
  const pick = picker(seed)
  const blocks: LintBlock[] = [{ type: 'title', text: `关于${pick.of(places)}${pick.of(works)}工作情况的报告` }]
  let total = 0
  for (let part = 1; total < characters; part++) {
    const heading = `${chineseNumber(part)}、${pick.of(places)}的${pick.of(works)}`
    blocks.push({ type: 'heading', level: 1, text: heading })
    total += heading.length
    for (let paragraph = 0; paragraph < 8 && total < characters; paragraph++) {
      const text = Array.from({ length: pick.number(2, 5) }, () => pick.of(patterns)(pick)).join('')
      blocks.push({ type: 'paragraph', text })
      total += text.length
    }
  }
  return blocks
}

/** A paragraph of exactly `characters` UTF-16 units, made up from `seed`. */
export function reportParagraph(seed: number, characters: number): string {
  const pick = picker(seed)
  let text = ''
  while (text.length < characters) text += pick.of(patterns)(pick)
  return `${text.slice(0, characters - 1)}。`
}

function picker(seed: number): Pick {
  let state = seed * 2654435761 + 1
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  return {
    of: items => items[Math.floor(next() * items.length)] as (typeof items)[number],
    number: (least, most) => least + Math.floor(next() * (most - least + 1)),
  }
}

const digits = '零一二三四五六七八九'

/** 1 to 99 as headings write them. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}
