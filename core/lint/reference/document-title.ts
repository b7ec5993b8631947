import { titleKey } from '../title-likeness.ts'

/** A document's title taken apart. */
export interface TitleParts {
  /** The title without what says which version it is or whether it is in force. */
  readonly name: string
  /** Key of the name, the same for a trial version and the final one, for every year's version. */
  readonly key: string
  /** （试行） or 暂行: a version that a final one replaces. */
  readonly isTrial: boolean
  /** Year of the version, where the title names one: （2018年修正）. */
  readonly year?: number
  /** The title itself says 已废止 or 失效. */
  readonly isRepealed: boolean
}

const notes = /[（(【[〔]([^（）()【】[\]〔〕]{2,30})[）)】\]〕]/g
const versionNote =
  /^(?:(\d{4})年?)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第[一二三四五六七八九]次|最新|新)?(?:修订|修正|修改|版)(?:版|本|稿)?$/
const statusNote = /^(?:现?已?(?:经)?(?:全文)?(?:废止|失效)|已被.{2,24}(?:废止|替代|代替|取代))$/
const trialNote = /^(?:试行|暂行)(?:稿|版)?$/
const bareStatus = /(?:[—-]{1,2}|\s)?(?:已废止|已失效|（?失效）?)$/
const provisional = /暂行(?=(?:条例|办法|规定|规则|细则|准则)$)/

/** Takes a title apart. Notes in brackets that say nothing of a version stay in the name. */
export function readTitle(title: string): TitleParts {
  let isTrial = false
  let isRepealed = false
  let year: number | undefined
  const rest = title.trim().replace(notes, (whole, note: string) => {
    const version = versionNote.exec(note)
    if (version) {
      if (version[1]) year = Number(version[1])
      return ''
    }
    if (statusNote.test(note)) isRepealed = true
    else if (trialNote.test(note)) isTrial = true
    else return whole
    return ''
  })
  const name = rest.replace(bareStatus, () => {
    isRepealed = true
    return ''
  })
  const key = titleKey(name)
  const final = key.replace(provisional, '').replace(/(?:试行|暂行)$/, '')
  return {
    name: name.trim(),
    key: final,
    isTrial: isTrial || final !== key,
    isRepealed,
    ...(year === undefined ? {} : { year }),
  }
}

const kinds = '条例|规定|办法|准则|规则|细则|章程|通则|法典|法'

/** The kind of a regulation at the end of a key, with what goes with it (…条例实施细则); '' where it has none. */
export function regulationKind(key: string): string {
  return kindAtEnd.exec(key)?.[0] ?? ''
}

const kindAtEnd = new RegExp(`(?:${kinds})(?:实施(?:细则|办法|条例))?$`)
const issued = new RegExp(`(?:${kinds}|通知|决定|公告|命令|令|决议|批复|通告|方案|解释|安排|规程|意见)$`)

/** Whether a title is that of a document that can set rules or take them back; articles, speeches and forms are not. */
export function isNormative(key: string): boolean {
  return issued.test(key)
}

const passedOn =
  /(?:印发|发布|公布|颁布|批转|转发|下发)(?:(?:新|重新)?修订(?:后)?的)?[《〈]([^《》]{4,60})[》〉](?:[（(][^（）()]*[）)])?的?(?:通知|决定|公告|命令|令|函)?$/

/** The name of the document that a title passes on: 关于印发《X》的通知 → X. */
export function passedOnTitle(title: string): string | undefined {
  return passedOn.exec(title.trim())?.[1]?.replace(/[〉〈]/g, mark => (mark === '〈' ? '《' : '》'))
}
