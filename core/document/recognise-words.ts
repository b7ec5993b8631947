/** Words by which lines of an official document are known. Every test takes a line without surrounding blanks. */

const organisation =
  /(?:政府|委员会|委员会办公室|党委|党组|工委|区委|市委|县委|省委|部门|单位|机构|机关|团体|企业|公司|集团|银行|[局厅部院处室办所站队署]|中心|学校|大学|学院|支部|总支|街道|社区|村委会|[乡镇]|协会|联合会|总工会|联盟|基金会|法院|检察院|指挥部|领导小组)$/u

/** Whether a name ends as the names of organisations do. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name.replace(/[（(][^（()）]*[）)]$/u, ''))
}

const year = '(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}|[0-9]{2}[X×x＊*]{2}|[X×x＊*]{1,4})'
const number = '(?:[0-9０-９X×x＊*]{1,2}|[一二三四五六七八九十]{1,3})'
const date = `${year}\\s*年\\s*${number}\\s*月(?:\\s*${number}\\s*日)?`
const dateLine = new RegExp(`^${date}$`, 'u')
const bracketedDate = new RegExp(`^[（(〔]\\s*${date}[^。；]{0,60}[）)〕]$`, 'u')

/** Whether the line is a date and nothing else; unfilled dates such as 2026年X月X日 count. */
export function isDateLine(line: string): boolean {
  return dateLine.test(line) || bracketedDate.test(line)
}

/** Whether the line is a bare date, as a date of issue (成文日期) is written. */
export function isBareDate(line: string): boolean {
  return dateLine.test(line)
}

const figure = '[0-9０-９〇○零一二三四五六七八九十X×Ｘx＊*_＿]'
const figuresAlone = new RegExp(`^(?:${figure}|[年月日号.．\\-－—–/／、至])*$`, 'u')
const figuresBeforeUnit = new RegExp(`${figure}[年月]|年.*月`, 'u')

/**
 * Whether the line may still come to be a date while it is typed, or is one in whatever form: 20, 2026.3.5, 二〇二六年, a
 * placeholder or a remark in brackets, nothing at all.
 */
export function mayBeDate(line: string): boolean {
  const text = line.replace(/\s+/gu, '')
  return /^[（(〔［[【]/u.test(text) || figuresAlone.test(text) || figuresBeforeUnit.test(text)
}

const longestSignature = 40

/** Whether the line has the shape of a name that signs: short, without marks of a sentence, no number in front. */
export function isSignatureShaped(line: string): boolean {
  return line.length <= longestSignature && !/[，。；：！？,;:!?]/u.test(line) && !isWebsiteLine(line)
}

const salutationStart =
  /^(?:同志们|各位|尊敬的|敬爱的|亲爱的|女士们|先生们|朋友们|同胞们|乡亲们|老师们|同学们|战友们|代表们|委员们|来宾们|主席[，、]|主席先生|主席团)/u
const person =
  '(?:同志|先生|女士|阁下|代表|委员|朋友|同仁|同事|领导|专家|学者|来宾|嘉宾|同学|老师|校友|理事|团长|评委|家人|们)'
const salutationEnd = new RegExp(`${person}[：:！!]$`, 'u')
const letterSalutation = /^[\p{Script=Han}×]{1,6}(?:同志|先生|女士)[：:]$/u

/** Whether the line addresses an audience (称谓): 同志们： 各位代表： 尊敬的各位领导、同志们：. At most 60 characters. */
export function isSalutation(line: string): boolean {
  if (line.length > 60 || /[。；;？?]/u.test(line)) return false
  return (salutationStart.test(line) && salutationEnd.test(line)) || letterSalutation.test(line)
}

/** Whether the line may address the readers of a letter, where it stands under the title: ……的毕业生们：. */
export function isLetterSalutation(line: string): boolean {
  return isSalutation(line) || (line.length <= 40 && /^[^。；，]*们[：:]$/u.test(line))
}

const noRecipient =
  /^(?:责任|牵头|配合|主办|承办|协办|参加|参会|出席|列席|抄送|印发|发文|主管|实施|编制|所在|报送|申报|建设|施工|监理|设计|用人|联系|填报)|如下|以下|下列|包括|分为|现将|根据|按照|要求/u

/** Whether the line names those who are to act on a document (主送机关): 各县（市、区）人民政府，市政府各部门：. */
export function isMainRecipient(line: string): boolean {
  if (line.length > 200 || !/[：:]$/u.test(line) || /[。；;！？]/u.test(line)) return false
  const names = line.slice(0, -1)
  if (names.length < 2 || /^各位/u.test(names) || noRecipient.test(names)) return false
  return isOrganisation(names)
}

/** Whether the line begins an attachment note (附件说明). */
export function isAttachmentStart(line: string): boolean {
  return /^附件\s*[：:]/u.test(line)
}

/** Whether the line heads an attachment that follows the document: 附件 or 附件2. */
export function isAttachmentHead(line: string): boolean {
  return /^附件\s*[0-9０-９一二三四五六七八九十]*$/u.test(line)
}

/** Whether the line is a bracketed remark below the date (附注), GB/T 9704-2012 7.3.6. */
export function isNote(line: string): boolean {
  return line.length <= 80 && /^[（(].*(?:此件|公开|联系人|联系电话|发至|登报|翻印).*[）)]$/u.test(line)
}

const office =
  /(?:书记|主席|总理|部长|省长|市长|县长|区长|州长|旗长|主任|局长|厅长|处长|科长|秘书长|镇长|乡长|校长|院长|行长|经理|董事长|站长|所长|常委|委员|代表|组长|社长|司长|署长|会长|村长)$/u
const compoundSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木)/u

/** Whether the line is a person's name: 李××, 习　近　平, two or three Han apart from blanks. */
export function isPersonName(line: string): boolean {
  const name = line.replace(/\s+/gu, '')
  if (/^[\p{Script=Han}]?[×XＸ]{1,3}$/u.test(name) || /^[\p{Script=Han}]{1,2}某{1,2}$/u.test(name)) return true
  if (/^\p{Script=Han}{2,6}·\p{Script=Han}{2,6}$/u.test(name)) return true
  return /^\p{Script=Han}{2,3}$/u.test(name) || (/^\p{Script=Han}{3,4}$/u.test(name) && compoundSurname.test(name))
}

/** Whether the line is a byline under a title (讲话人): a name, an office with or without a name, or a unit. */
export function isByline(line: string): boolean {
  if (line.length > 40 || /[，。；！？,;!?]/u.test(line)) return false
  if (/^(?:发言|讲话|汇报|主持|报告|述职|致辞)(?:人|单位)[：:]/u.test(line)) return true
  if (/[：:]/u.test(line)) return false
  const [last = '', ...rest] = line.split(/\s+/u).reverse()
  if (isPersonName(line) || office.test(line) || isOrganisation(line)) return true
  return rest.length > 0 && isPersonName(last)
}

/** Whether the line was left by a website that spread the text: contact numbers, offers, orders not to share. */
export function isWebsiteLine(line: string): boolean {
  return /QQ|微信|公众号|https?:|www\.|会员|禁止外传|仅供|版权|倒卖|下载|分享|订阅|整理[，。]?$/iu.test(line)
}
