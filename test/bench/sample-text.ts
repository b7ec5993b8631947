/** Sentences for generated drafts: plain, of different lengths, with a little of what the rules look for. */
const sentences = [
  '各镇各部门按照分工抓紧推进，重点项目的前期手续已经办结。',
  '上半年全县新建农村公路126公里，改造危桥14座，群众出行更加便利。',
  '对排查出的问题，要逐条列出清单，明确责任人和完成时限。',
  '县财政安排专项资金3200万元，用于补齐村卫生室和小学食堂的短板。',
  '从检查情况看，少数单位存在台账不全、整改不实的现象。',
  '下一步，办公室将每月调度一次进度，每季度通报一次结果。',
  '会议要求，凡是能合并召开的会议一律合并，凡是能用电话办理的事项不再发文。',
  '截至6月底，已办理群众来信来访事项X件，按期答复率稳步提高。',
  '要把调查研究作为基本功，到矛盾集中的地方去，到工作落后的地方去。',
]

/** Paragraphs of about 56 characters, in a fixed order, until `characters` UTF-16 units are reached. */
export function sampleParagraphs(characters: number): string[] {
  const paragraphs: string[] = []
  let total = 0
  for (let index = 0; total < characters; index++) {
    const first = sentences[index % sentences.length] as string
    const second = sentences[(index * 7 + 3) % sentences.length] as string
    const text = `第${index + 1}项，${first}${index % 2 === 0 ? second : ''}`
    paragraphs.push(text)
    total += text.length
  }
  return paragraphs
}
