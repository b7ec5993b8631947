import { isOrganisation } from './recognise-words.ts'

/** How much of a text may hold who issued it, at either end, in characters. */
const reach = { head: 1_500, foot: 800 }
const longestName = 40

const aboutTitle = /^(.{2,60}?)关于/u
const orderTitle = /^(\p{Script=Han}{2,30}?)(?:命令|令|公告|通告|决定)(?:（.*）)?$/u
const letterhead = /^([\p{Script=Han}（）\s]{3,40}?)\s*文\s*件$/mu
const passed =
  /(?:日|[（(，])[\s　]*(\p{Script=Han}{0,30}?)第[一二三四五六七八九十百〇零\d]+届(\p{Script=Han}{2,20}?)第?[一二三四五六七八九十百〇零\d]+次(?:全体)?会议(?:通过|修订|批准)/u
const ordered =
  /(?:日|[（(])[\s　]*(\p{Script=Han}{2,30}?)(?:(?:令|公告)第?[\s　]*[〔（\d一二三四五六七八九十]|第[\d一二三四五六七八九十]+号令)/u
const reportTitle = /^(?:\d{4}年)?(\p{Script=Han}{2,30}?)工作(?:报告|总结|要点)/u
const dateLine =
  /^\s*[〇零一二三四五六七八九十\d]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*$/u

/**
 * Finds who issued a document (发文机关, 制定机关) from its title and text: the words before 关于, the letterhead, the
 * congress that passed it, the order that made it known, the signature above the date. Several are parted by 、.
 * Undefined where nothing says so.
 */
export function recogniseIssuer(title: string, text: string): string | undefined {
  const head = text.slice(0, reach.head)
  const named =
    organisations(aboutTitle.exec(title)?.[1]) ??
    organisations(orderTitle.exec(title.trim())?.[1]) ??
    organisations(reportTitle.exec(title)?.[1]?.replace(/国务院政府$/u, '国务院')) ??
    organisations(letterhead.exec(head)?.[1]?.replace(/[\s　]+/gu, ''))
  if (named) return named
  const congress = passed.exec(head)
  if (congress) return organisations(`${congress[1]}${congress[2]}`)
  return organisations(ordered.exec(head)?.[1]) ?? signature(text)
}

/** The lines above the last line that is a date and nothing else, as far as they are names of organisations. */
function signature(text: string): string | undefined {
  const lines = text
    .slice(-reach.foot)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const date = lines.findLastIndex(line => dateLine.test(line))
  const names: string[] = []
  for (let at = date - 1; at >= 0 && names.length < 5; at--) {
    const name = lines[at] as string
    if (name.length > longestName || /[。，；：:]/u.test(name) || !isOrganisation(name)) break
    names.unshift(name)
  }
  return names.length > 0 ? names.join('、') : undefined
}

/** Names parted by blanks or 、; undefined where one of them is none of an organisation. */
function organisations(words: string | undefined): string | undefined {
  const names = words?.split(/[\s　、，]+/u).filter(name => name !== '') ?? []
  const isNamed =
    names.length > 0 &&
    names.every(name => name.length >= 3 && name.length <= longestName && (isOrganisation(name) || known.test(name)))
  return isNamed ? names.map(withoutState).join('、') : undefined
}

/** 中华人民共和国国务院 is 国务院, so that both are one issuer; 中华人民共和国主席 and the like keep their name. */
function withoutState(name: string): string {
  return name.replace(
    /^中华人民共和国(?=国务院|全国人民代表大会|最高人民|\p{Script=Han}{2,16}(?:部|委员会|总局|总署|署)$)/u,
    '',
  )
}

/** Names that do not end as others do. */
const known = /^(?:国务院|中共中央|中央军委|全国人大|全国政协|中央纪委|.{0,12}人大常委会|.{0,12}代表大会)$/u
