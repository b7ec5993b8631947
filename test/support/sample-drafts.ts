import { type Block, type DraftContent, type DraftFields, textBlock } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'

const title = (text: string) => textBlock('title', text)
const heading = (level: 1 | 2 | 3 | 4, text: string) => textBlock('heading', text, level)
const paragraph = (text: string) => textBlock('paragraph', text)

function draft(genre: GenreId, fields: DraftFields, blocks: readonly Block[]): DraftContent {
  return { version: 3, genre, fields, blocks }
}

/** A speech of about three pages, with byline, quotation marks, dashes and digits. */
export const speechDraft = draft('speech', {}, [
  title('在全县优化政务服务暨重点项目推进工作会议上的讲话'),
  textBlock('speaker', '县长　周明远'),
  textBlock('deliveryDate', '（2026年3月18日）'),
  textBlock('salutation', '同志们：'),
  paragraph(
    '今天这次会议，主要是回顾去年政务服务和项目建设情况，分析当前存在的问题，安排今年的工作。刚才，县行政审批局、县发展改革局和东溪镇作了发言，讲得实在，听了很受启发。下面，我讲三点意见。',
  ),
  heading(1, '一、看清形势，把服务企业的担子挑起来'),
  paragraph(
    '去年，全县办件总量41.6万件，网上办理占比提高到83%，企业开办时间压缩到半个工作日。企业和群众的口碑是最硬的指标。有的同志说“窗口态度好多了”，也有的企业直言“最后一公里还要跑三趟”。成绩要肯定，短板更要看见。',
  ),
  paragraph(
    '从项目看，全年新开工亿元以上项目27个，完成投资58.3亿元，但仍有6个项目因用地、环评手续没有按期开工——这里面有客观原因，更多的是部门之间推诿扯皮。项目等手续，等掉的是时间，冷掉的是信心。',
  ),
  heading(
    2,
    '（一）差距在作风。个别单位把“马上办”挂在墙上，却把申请压在桌上。县政府督查室上个月抽查12个窗口，超期未办的还有9件。',
  ),
  heading(2, '（二）差距在协同。'),
  paragraph('审批链条上有八个部门，哪一环慢了，企业感受到的都是“政府慢”。要把部门的“我的事”变成政府的“一件事”。'),
  heading(1, '二、突出重点，把该办的事办到位'),
  heading(3, '1.压减环节'),
  paragraph('四月底前，工程建设项目审批事项由57项减到41项；能并联的一律并联，能容缺的一律容缺。'),
  heading(4, '（1）做实帮办代办'),
  paragraph('每个重点项目确定一名帮办员，从签约跟到投产，中途不换人。帮办员的电话要公布，接不通电话要追责。'),
  heading(3, '2.用好数据'),
  paragraph(
    '凡是能通过共享取得的材料，不再要求企业提交；凡是电子证照能证明的事项，不再收复印件。各单位在五月底前把自有系统接入县级平台，逾期不接的，年度考核不得评优。',
  ),
  paragraph(
    '三是抓好要素保障。土地、资金、用工是企业最挂心的三件事。自然资源、金融、人社部门要每月到园区坐班一天，现场接单、现场答复，把服务送到车间里、工地上。',
  ),
  heading(1, '三、压实责任，让说了算数成为习惯'),
  paragraph(
    '各单位主要负责同志要亲自抓，亲自到窗口走一遍流程、办一次业务。县政府办每季度通报一次进度，排名末两位的单位在常务会议上说明情况。对敷衍应付、弄虚作假的，发现一起、处理一起。',
  ),
  paragraph(
    '同志们，营商环境没有最好，只有更好。我们把每一张表格做短一点，把每一个流程理顺一点，群众和企业就会多一分满意，全县的发展就会多一分底气。让我们从今天做起，从手头的事做起，用一年时间干出一个样子来！',
  ),
  paragraph('谢谢大家。'),
])

/** Exchange remarks of one page. */
export const remarksDraft = draft('remarks', {}, [
  title('在全市办公室工作交流会上的发言'),
  textBlock('speaker', '青石区委办公室'),
  textBlock('salutation', '各位领导、同志们：'),
  paragraph('按照会议安排，我就压缩会议时间、提高文稿质量谈三点做法，不妥之处请批评指正。'),
  paragraph(
    '一、先算时间账。每月初汇总各部门会议计划，同类会议合并召开。上半年全区性会议由31次减到19次，平均用时72分钟。',
  ),
  paragraph('二、再算篇幅账。汇报材料不超过1500字，超过的退回重写；转发文件不再“穿靴戴帽”，只讲本区怎么办。'),
  paragraph('三、后算效果账。会议定下的事项列成清单，一月一对账，到期未办的由分管领导约谈。'),
  paragraph('发言完毕，谢谢大家！'),
])

/** A briefing with numbered sections. */
export const briefingDraft = draft('briefing', {}, [
  title('关于城区老旧小区改造进展情况的汇报'),
  textBlock('deliveryDate', '（2026年6月5日）'),
  paragraph('现将城区老旧小区改造进展情况汇报如下。'),
  heading(1, '一、基本情况'),
  paragraph(
    '今年计划改造小区14个，涉及居民楼96栋、住户3870户，概算投资1.26亿元。截至5月底，已开工11个，完成投资4730万元。',
  ),
  heading(1, '二、主要问题'),
  paragraph(
    '一是管线迁改滞后，燃气、供水、通信施工互相等待；二是部分居民对加装电梯意见不一；三是物业接管不及时，改完的小区有三个无人管理。',
  ),
  heading(1, '三、下一步打算'),
  heading(2, '（一）建立工地例会制度'),
  paragraph('每周三下午在现场召开例会，当场确定开挖顺序，避免反复开挖。'),
  heading(2, '（二）先建机制再开工'),
  paragraph('未落实物业服务企业的小区，暂缓安排改造资金。'),
])

/** A report to a higher office: header with 签发人, signature and date, no imprint. */
export const reportDraft = draft(
  'report',
  {
    issuingAuthorityMark: '临河县人民政府文件',
    documentNumber: '临政〔2026〕17号',
    signatory: '周明远',
  },
  [
    title('临河县人民政府关于2026年上半年安全生产工作情况的报告'),
    textBlock('mainRecipient', '市人民政府：'),
    paragraph(
      '今年以来，我县扎实推进安全生产治本攻坚，上半年发生生产安全事故3起，同比下降40%，未发生较大以上事故。现将有关情况报告如下。',
    ),
    heading(1, '一、主要工作'),
    paragraph('排查企业1246家次，发现隐患3058条，已整改2991条；其余67条均明确了责任单位和完成时限。'),
    heading(1, '二、下半年安排'),
    paragraph('盯住燃气、自建房、道路运输三个重点，七月至九月开展集中执法；对重大隐患实行县级领导包案。'),
    paragraph('特此报告。'),
    textBlock('signature', '临河县人民政府'),
    textBlock('dateOfIssue', '2026年7月6日'),
    textBlock('note', '（联系人：王立新，电话：0300—5550136）'),
  ],
)

/** A notice with every part of header and imprint. */
export const noticeDraft = draft(
  'notice',
  {
    copyNumber: '000012',
    securityClassification: '秘密★1年',
    urgency: '加急',
    issuingAuthorityMark: '临河县人民政府办公室文件',
    documentNumber: '临政办发〔2026〕23号',
    ccRecipients: '县委办公室，县人大常委会办公室，县政协办公室，县纪委监委机关，县法院，县检察院，各人民团体。',
    printingAuthority: '临河县人民政府办公室',
    printDate: '2026年5月9日',
  },
  [
    title('临河县人民政府办公室关于印发《临河县政务服务大厅延时服务实施办法》的通知'),
    textBlock('mainRecipient', '各乡镇人民政府，县政府各部门、各直属机构：'),
    paragraph('《临河县政务服务大厅延时服务实施办法》已经县政府第26次常务会议研究同意，现印发给你们，请认真贯彻执行。'),
    heading(1, '一、延时范围'),
    paragraph(
      '工作日中午和周六上午，不动产登记、社保、医保、户籍四类窗口照常受理。其他窗口实行预约办理，预约电话和办理时段在大厅入口公示。',
    ),
    heading(1, '二、人员安排'),
    paragraph('各进驻单位实行AB岗，值班人员按规定调休。因人员不到岗造成群众空跑的，由县政务服务中心记入月度通报。'),
    textBlock('attachmentNote', '附件：1.临河县政务服务大厅延时服务实施办法'),
    textBlock('attachmentNote', '2.延时服务窗口设置及值班人员安排表（2026年5月至12月，按月更新并在大厅公示）'),
    textBlock('signature', '临河县人民政府办公室'),
    textBlock('dateOfIssue', '2026年5月8日'),
    textBlock('note', '（此件公开发布）'),
  ],
)

/** One draft a genre. */
export const sampleDrafts = {
  speech: speechDraft,
  remarks: remarksDraft,
  briefing: briefingDraft,
  report: reportDraft,
  notice: noticeDraft,
} as const
