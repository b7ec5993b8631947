import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'
import { excerpt } from '../wording.ts'

export const noCutOffSentence = paragraphRule({
  id: 'no-cut-off-sentence',
  kind: 'wording',
  severity: 'warning',
  description: '找出只有条件、没有结论就用句号断开的半句话。',
  defaults: {},
  *check({ type, text, quotations }): Iterable<Finding> {
    if (type !== 'paragraph') return
    for (const match of [...text.matchAll(fragment), ...text.matchAll(parted)]) {
      const from = match.index + (match[1] ?? '').length
      const at = { from, to: match.index + match[0].length }
      if (isQuoted(quotations, at) || (text.slice(0, from).trim() === '' && text.slice(at.to).trim() === '')) continue
      const said = excerpt(text.slice(at.from, at.to))
      yield { at, message: `「${said}」只说了条件，句子没有说完，请把句号改为逗号并与下文连成一句，或补上结论。` }
    }
  },
  examples: {
    valid: [
      '未经批准，不得召开会议。凡未按程序报批的，一律不予核拨经费。',
      '凡属重大事项必须集体研究决定。除非另有规定，按本办法执行。',
      '如遇特殊情况，请及时报告。如有不妥，请批评指正。',
      '会议审议通过了上述事项，未经审议的议题不列入纪要。',
      '如何提高效率。应当认真思考。如有不妥请批评指正。将在会后修改。',
      '只要路走对了，就不怕遥远。无论走到哪里都不能忘本。',
    ],
    invalid: [
      '会议须提前报批。未经区委、区政府批准。凡擅自召开的，财政部门不得核拨经费。',
      '各镇要加强值守。如遇突发情况的。应当立即报告。',
      '对于逾期不报的单位。办公室将予以通报。',
      '请于5日内提交材料。若在规定时间内未提交。视为自动放弃。',
      '各镇要加强值守。如遇突发情况。应当立即报告。',
    ],
  },
})

/**
 * A sentence that is a condition and nothing else: it opens with a word of condition, has no comma that a conclusion
 * could follow, and ends in what conditions end in.
 */
const fragment =
  /(^|[。；！？][”）]?[\s\u3000]*)(?:(?:凡是?)?未经[^，。；！？：]{0,24}(?:批准|同意|许可|审批|审核|备案|授权|允许)|(?:凡是?|如果?|若|对于?|对)[^，。；！？：]{1,40}的|(?:对于|针对|由于|鉴于|随着|除了|按照|根据)[^，。；！？：是]{2,40}(?:单位|部门|人员|问题|情况|同志|个人|企业|要求|规定|精神|发展|影响|原因|行为|现象))。/g

/** 若未提交材料。视为放弃。 The condition has neither comma nor conclusion, and the next sentence begins with the conclusion. */
const parted =
  /(^|[。；！？][”）]?[\s\u3000]*)(?:若(?!干)|如果|倘若|一旦|如(?:遇|有|未|需|因|发生|出现|不))(?![^。]{0,40}(?:[则就便即应须请将可]|必须|不得|视为|一律|是))[^，。；！？：]{2,40}。(?=[\s\u3000]*(?:一律|视为|视同|应当?(?:立即|及时)|不予|须|则|即|将(?:视为|按|依法|严肃|取消|不予|予以)))/g
