/**
 * What the reviewer has to answer (《党政机关公文处理工作条例》 article 20): each point of the list with the words of the
 * rule and a short name.
 */
export const checklistPoints = [
  { id: 'reason', name: '行文理由', text: '行文理由是否充分，行文依据是否准确。' },
  {
    id: 'policy',
    name: '政策与意图',
    text: '内容是否符合党的理论路线方针政策和国家法律法规；是否完整准确体现发文机关意图；是否同现行有关公文相衔接；所提政策措施和办法是否切实可行。',
  },
  {
    id: 'consultation',
    name: '协商会签',
    text: '涉及有关地区或者部门职权范围内的事项是否经过充分协商并达成一致意见。',
  },
  {
    id: 'wording',
    name: '文种与文字',
    text: '文种是否正确，格式是否规范；人名、地名、时间、数字、段落顺序、引文等是否准确；文字、数字、计量单位和标点符号等用法是否规范。',
  },
  { id: 'other', name: '其他要求', text: '其他内容是否符合公文起草的有关要求。' },
] as const

export type ChecklistPointId = (typeof checklistPoints)[number]['id']

/** Whether a point is met (符合), is not (不符合), or does not arise (不涉及). */
export const checklistAnswers = ['met', 'unmet', 'absent'] as const

export type ChecklistAnswer = (typeof checklistAnswers)[number]

/** How one point was answered, by whom and when. */
export interface ChecklistTick {
  readonly point: ChecklistPointId
  readonly answer: ChecklistAnswer
  /** Why; empty where nothing was written. */
  readonly remark: string
  readonly author: string
  /** Milliseconds since 1970, for show. */
  readonly at: number
}

/** The words for each answer. */
export const checklistAnswerNames: Readonly<Record<ChecklistAnswer, string>> = {
  met: '符合',
  unmet: '不符合',
  absent: '不涉及',
}
