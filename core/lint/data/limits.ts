import type { GenreId } from '../../document/genres.ts'
import type { LimitBasis, LimitKind, LimitPreset, LimitScope } from '../limits.ts'

const relief2024: LimitBasis = {
  issuer: '中共中央办公厅、国务院办公厅',
  document: '整治形式主义为基层减负若干规定',
  year: 2024,
}
const relief2024Documents: LimitBasis = { ...relief2024, clause: '一、切实精简文件' }
const relief2024Meetings: LimitBasis = { ...relief2024, clause: '二、严格精简会议' }
const relief2019: LimitBasis = {
  issuer: '中共中央办公厅',
  document: '关于解决形式主义突出问题为基层减负的通知',
  year: 2019,
}
const stateCouncil2007: LimitBasis = {
  issuer: '国务院办公厅',
  document: '关于国务院办公厅精简会议文件改进会风文风的意见',
  year: 2007,
}
const beijing2009: LimitBasis = {
  issuer: '北京市人民政府办公厅',
  document: '2009年市政府会议重要议题计划',
  year: 2009,
}
const hainan2009: LimitBasis = {
  issuer: '中共海南省委办公厅、海南省人民政府办公厅',
  document: '关于精减会议文件改进会风文风的意见',
  year: 2009,
}
const shandong2019: LimitBasis = {
  issuer: '山东省',
  document: '“担当作为、狠抓落实”工作动员大会提出的要求',
  year: 2019,
  titled: false,
}
const jiangxi2019: LimitBasis = {
  issuer: '江西省',
  document: '为基层减负的措施（据2019年4月新闻报道）',
  year: 2019,
  titled: false,
}
const shenzhen2007: LimitBasis = {
  issuer: '中共深圳市委办公厅、深圳市人民政府办公厅',
  document: '关于改进文风会风力行“开短会、发短文、讲短话”的实施意见',
  year: 2007,
  clause: '第4条',
}
const fangchenggang2011: LimitBasis = {
  issuer: '防城港市人民政府办公室',
  document: '防政办发〔2011〕159号文件',
  year: 2011,
  titled: false,
}
const taiyuan2014: LimitBasis = {
  issuer: '太原市人民政府',
  document: '就做好公文处理工作发出的通知',
  year: 2014,
  titled: false,
}
const haikou2015: LimitBasis = {
  issuer: '中共海口市委办公厅、海口市人民政府办公厅',
  document: '关于精简会议文件改进会风文风的意见',
  year: 2015,
}
const fengxian2008: LimitBasis = {
  issuer: '丰县人民政府',
  document: '限定会议时间和文件字数的专门文件（据《扬子晚报》2008年3月21日报道）',
  year: 2008,
  titled: false,
}

/** `default` marks the one entry of its genre and kind that binds unless an office sets its own. */
type Entry = readonly [GenreId, LimitKind, number, string, 'default'?]

function from(basis: LimitBasis, scope: LimitScope, entries: readonly Entry[]): LimitPreset[] {
  return entries.map(([genre, kind, value, covers, isDefault]) => ({
    genre,
    kind,
    value,
    covers,
    basis,
    scope,
    isDefault: isDefault !== undefined,
  }))
}

const general = '部署综合性工作的文件'
const special = '部署专项工作或者具体任务的文件'
const circulated = '普发类文件'

/**
 * Limits on length that are on record, each with its source. Where a national rule exists it is the default; where
 * none does, the mildest recorded local one is. A rule of another place binds nobody here, which is why a linter
 * finding against it goes no further than a warning.
 */
export const limitPresets: readonly LimitPreset[] = [
  ...from(relief2024Documents, 'national', [
    ['decision', 'characters', 5000, general, 'default'],
    ['opinion', 'characters', 5000, general, 'default'],
    ['notice', 'characters', 5000, general, 'default'],
    ['notice', 'characters', 4000, special],
    ['keyPoints', 'characters', 5000, general, 'default'],
    ['plan', 'characters', 4000, special, 'default'],
    ['plan', 'characters', 5000, general],
  ]),
  ...from(relief2024Meetings, 'national', [['speech', 'minutes', 60, '主要负责同志讲话、会议主报告', 'default']]),
  ...from(relief2019, 'national', [
    ['decision', 'pages', 10, '中央印发的政策性文件，地方和部门从严掌握', 'default'],
    ['opinion', 'pages', 10, '中央印发的政策性文件，地方和部门从严掌握', 'default'],
    ['notice', 'pages', 10, '中央印发的政策性文件，地方和部门从严掌握', 'default'],
  ]),
  ...from(stateCouncil2007, 'national', [
    ['notice', 'characters', 5000, '国务院印发的普发类文件'],
    ['notice', 'characters', 4000, '国务院办公厅印发的普发类文件'],
    ['circular', 'characters', 5000, '国务院印发的普发类文件', 'default'],
    ['circular', 'characters', 4000, '国务院办公厅印发的普发类文件'],
    ['speech', 'characters', 8000, '国务院领导在全国性工作会议上的讲话稿', 'default'],
    ['speech', 'characters', 5000, '国务院领导在其他会议上的讲话稿'],
    ['briefing', 'minutes', 15, '常务会议、专题会议的汇报', 'default'],
    ['remarks', 'minutes', 5, '与会人员发言', 'default'],
    ['remarks', 'minutes', 8, '全体会议的大会发言'],
  ]),
  ...from(beijing2009, 'province', [
    ['briefing', 'characters', 2000, '汇报单位的书面汇报材料', 'default'],
    ['briefing', 'minutes', 10, '市政府会议的汇报'],
    ['remarks', 'minutes', 5, '市政府会议的与会人员发言'],
  ]),
  ...from(hainan2009, 'province', [
    ['speech', 'minutes', 45, '领导讲话，重要全省性会议除外'],
    ['remarks', 'minutes', 8, '大会发言'],
  ]),
  ...from(shandong2019, 'province', [
    ['notice', 'characters', 3000, '文件，长远和全局发展规划除外'],
    ['opinion', 'characters', 3000, '文件，长远和全局发展规划除外'],
    ['decision', 'characters', 3000, '文件，长远和全局发展规划除外'],
  ]),
  ...from(jiangxi2019, 'province', [
    ['speech', 'minutes', 90, '全省重要会议的讲话、报告'],
    ['hostScript', 'minutes', 20, '主持讲话', 'default'],
  ]),
  ...from(shenzhen2007, 'city', [
    ['report', 'characters', 3000, '上行性公文', 'default'],
    ['request', 'characters', 3000, '上行性公文', 'default'],
    ['decision', 'characters', 5000, '重要决策性文件'],
    ['opinion', 'characters', 5000, '重要决策性文件'],
    ['notice', 'characters', 2500, '其他下行性公文'],
    ['bulletin', 'characters', 500, '简报信息', 'default'],
  ]),
  ...from(fangchenggang2011, 'city', [['notice', 'characters', 3000, circulated]]),
  ...from(taiyuan2014, 'city', [
    ['request', 'characters', 800, '请示'],
    ['report', 'characters', 1200, '报告'],
    ['notice', 'characters', 3000, '一般文件'],
    ['notice', 'characters', 5000, '内容涉及范围广、事项多的文件'],
  ]),
  ...from(haikou2015, 'city', [
    ['speech', 'minutes', 45, '领导讲话'],
    ['remarks', 'minutes', 5, '大会发言'],
  ]),
  ...from(fengxian2008, 'county', [
    ['notice', 'characters', 3000, '县委、县政府印发的普发类文件'],
    ['notice', 'characters', 2000, '办公室印发的普发类文件'],
    ['speech', 'characters', 4000, '县领导在全县性工作会议上的讲话稿'],
    ['speech', 'characters', 2000, '县领导在其他会议上的讲话稿'],
    ['briefing', 'minutes', 5, '常务会议、专题会议的汇报'],
    ['remarks', 'minutes', 2, '与会人员发言'],
  ]),
]
