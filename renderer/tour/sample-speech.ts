import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'

/** The sample goes by this title; nobody else's draft is likely to. */
export const sampleTitle = '在全市窗口服务工作座谈会上的发言'

/**
 * A speech to try everything on. It is a little too long, and among its slips are a date, a mark, a misspelling, a
 * share above the whole, a full stop behind a heading and two places that nobody filled in.
 */
export const sampleSpeech: DraftContent = {
  version: draftVersion,
  genre: 'remarks',
  fields: {},
  blocks: [
    textBlock('title', sampleTitle),
    textBlock('deliveryDate', '（2026年3月18日）'),
    textBlock('speaker', '云岭市行政审批局　林知远'),
    textBlock('salutation', '各位领导、同志们：'),
    textBlock('paragraph', '听了前面几个单位的介绍，很受启发。下面，我围绕“让群众少跑一趟”，汇报我局的几点做法。'),
    textBlock('heading', '一、把材料减下来', 1),
    textBlock(
      'paragraph',
      '去年，我们逐项核对窗口的办事材料，凡是系统里查得到的，一律不再让群众提交。全年取消证明材料35项，其中不动产登记12项、社会保险9项、企业开办14项。为防止材料反弹，我们给每个事项编了一张清单，清单以外的材料，窗口不得索要，群众可以当场拒绝，也可以扫码投诉。这张清单每半年审一遍，只减不增。过去开一家小餐馆要交二十多份材料，跑五六趟，现在交六份，跑一趟。有位店主对我们说，省下的时间，够他把门头重新刷一遍。材料减下来，不是把责任推出去，该核实的由我们通过数据比对核实，核实不了的，由工作人员上门去看。',
    ),
    textBlock('heading', '二、把流程并起来。', 1),
    textBlock(
      'paragraph',
      '过去，一件事分在几个科室，群众要逐个窗口去问。我们把相互关联的事项合并成“一件事”，一次告知、一张表单、一个窗口受理。自2025-06-01起，新生儿出生、企业开办、职工退休等X件事实行集成办理，平均办理时间由11个工作日压缩到4个工作日。比如新生儿出生这件事，户口、医保、预防接种过去要跑四个地方，现在在医院就能一次办好。流程并起来，难在部门之间谁先谁后、谁对结果负责。我们按着“谁受理、谁牵头”的办法，由首次受理的窗口一管到底，内部怎么流转，群众不用操心。半年下来，因为部门之间互相等待而超期的办件，由每月四十多件降到三件。',
    ),
    textBlock('heading', '三、把窗口管起来', 1),
    textBlock(
      'paragraph',
      '服务好不好,群众说了算。我们在每个窗口设置评价器，差评当天回访、三天整改、一周反馈。全年收到评价8.6万条，群众满意率达到101%。对两名态度生硬的工作人员，及时作了调整；对连续三个月没有差评的窗口，把他们的做法整理出来，在全局推广。我们还请了二十位群众担任体验员，每季度自己走一遍流程，走不通的地方，当场记下来，月底前改好。体验员提出的六十三条意见，已经改了五十八条，余下的五条涉及系统改造，正在同市大数据中心商量。',
    ),
    textBlock('heading', '四、把短板补起来', 1),
    textBlock(
      'paragraph',
      '对照先进地区，我们还有不少差距：有的事项还不能网上办，有的窗口中午没有人，有的乡镇便民服务站人手不够。下一步，我们着重做三件事：一是在六月底前把网上可办的事项扩大到九成；二是所有窗口实行午间轮值；三是从局机关选派十二名业务骨干，到乡镇便民服务站帮带半年，把常办的事项教会、带熟。做这些事，要再接再励，一件一件抓到底，年底再向大家报告结果。',
    ),
    textBlock('paragraph', '我们有信心在某某领导的带领下，把窗口建成群众满意的窗口。'),
    textBlock('paragraph', '以上发言，不当之处，请批评指正。'),
  ],
}
