/** Whole numbers with a unit, and sums; 一个 and 一批 say nothing. */
const number =
  /[0-9０-９]+(?:[.．][0-9０-９]+)?[%％\p{Script=Han}]{0,2}|[一二三四五六七八九十百千万亿两半]{1,20}(?:万|亿)?(?:元|人|名|户|家|所|座|处|台|辆|亩|公里|平方米|公顷|吨|倍|成|%|％|个(?:工作日|月|小时|百分点|乡镇|村|社区|点)|年|天|日|周|小时|分钟)|百分之[一二三四五六七八九十百点]+/gu
const timeLimit =
  /(?:月底|年底|年末|季末|年内|月内|季度内|汛期|入冬|开学|春节|国庆)(?:之?前|以前)|(?:每|按)(?:日|周|旬|月|季度?|半年|年度?)|限期|逾期|(?:今|明|本|当)年(?:底|末)?(?:之?前|内|起)|上半年|下半年|[一二三四]季度/gu
const body =
  '(?:局|办|办公室|委|委员会|科|股|站|所|中心|镇|乡|街道|村|社区|公司|学校|医院|政府|支队|大队|中队|专班|领导小组|部门)'
const responsible = new RegExp(
  `(?:责任|牵头|主办|承办|配合|协办)单位|责任人|责任领导|(?:由|责成|委托|指定)[^，。；]{2,24}?${body}|${body}(?:牵头|负责|会同|主责|承担|具体)`,
  'gu',
)
/** Verbs of measures that someone can see done; 加强 and 推进 are none. */
const measure =
  /新建|改建|扩建|修建|建成|建设[^，。；]{2,40}(?:所|座|处|个|条|库|平台|中心|站|点)|设立|成立|组建|抽调|配备|购置|安装|拨付|安排[^，。；]{0,10}(?:资金|经费|专款|人员)|列支|补贴|补助|奖补|减免|发放|培训|巡查|排查|抽查|普查|检查[^，。；]{0,6}(?:一次|一遍|两次)|登记造册|建立[^，。；]{0,16}(?:台账|清单|制度|机制|专班|档案|名录|热线|平台)|试点|示范点|公示|公布|公开[^，。；]{0,8}(?:名单|结果|电话)|通报|约谈|挂牌督办|考核|扣分|评分|销号|签订|轮岗|上门|开通|开设|增设|取消|停止|下放|合并|改为/gu
/** Clauses that urge and set nothing. */
const hollow = /高度重视|认真(?:贯彻|落实|执行|学习)|抓好(?:贯彻)?落实|贯彻(?:落实|执行)|遵照执行|切实加强/u
/** Shorter clauses carry no measure, in UTF-16 units. */
const shortestClause = 6

const leadingNumber =
  /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十百0-9]{1,4}[条款项章节]|[一二三四五六七八九十]是)/u

/**
 * The signs that a text sets something: numbers, time limits, responsible bodies and measures, as written. The number in
 * front of an article or item is none, nor is a clause that only urges.
 */
export function signsOfSubstance(text: string): ReadonlySet<string> {
  const signs = new Set<string>()
  for (const clause of text.replace(leadingNumber, '').split(/[，。；！？\n]/u)) {
    const patterns = [timeLimit, number, responsible]
    if (clause.length >= shortestClause && !hollow.test(clause)) patterns.push(measure)
    for (const pattern of patterns) for (const [sign] of clause.matchAll(pattern)) signs.add(sign)
  }
  return signs
}

/** Whether a text sets a measure of its own: a body, a time limit or a measure, for numbers alone may tell what was done. */
export function setsMeasure(text: string): boolean {
  return [timeLimit, responsible, measure].some(pattern =>
    text.split(/[，。；！？\n]/u).some(clause => clause.search(pattern) >= 0 && !hollow.test(clause)),
  )
}
