/** What offices have laid down against copying, each as far as its text is known. */
export const repetitionBases = {
  addsNothing:
    '四川省《进一步精简文件简报十六条措施》（2017年）：照抄照搬或重复现行规定、所提措施针对性操作性不强的文件稿一律退回',
  swap: '山东省2019年的要求：没有本地具体措施的原文转发，禁止只把“全省”改为“全市”照抄',
  copied: '防城港市防政办发〔2011〕159号：上级公文需要执行的予以翻印，贯彻须结合实际，防止照抄照搬',
} as const

/** The checks against a library, told and switched like rules. */
export const repetitionRule = {
  id: 'no-policy-repetition',
  kind: 'repetition',
  severity: 'warning',
  description:
    '照抄或改写资料库中已有的政策文件、旧稿时提示，并指出来源；重申已有政策而没有新措施、仅改换层级地名的为警告，有新内容的和沿用旧稿的为提示。',
  basis: repetitionBases.addsNothing,
} as const

export const maxRepetitionRule = {
  id: 'max-repetition-share',
  kind: 'repetition',
  severity: 'warning',
  gravest: 'error',
  description: '全文与资料库中的政策文件重复达三成时警告，达五成为错误，并列出主要来源。',
  basis: repetitionBases.addsNothing,
} as const

export const maxOwnRepetitionRule = {
  id: 'max-earlier-draft-share',
  kind: 'repetition',
  severity: 'info',
  description: '全文与本单位旧稿重复达三成时提示，并指出是哪一份。',
} as const

/** All of them, by id. */
export const repetitionRules = [maxOwnRepetitionRule, maxRepetitionRule, repetitionRule] as const
export type RepetitionRuleId = (typeof repetitionRules)[number]['id']
