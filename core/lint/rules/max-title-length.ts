import { draftTitleOf } from '../draft-title.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const maxTitleLength = documentRule({
  id: 'max-title-length',
  kind: 'length',
  severity: 'info',
  description: '标题过长、超过两行时提示压缩。',
  basis: 'GB/T 9704-2012 7.3.1',
  defaults: { max: 40 },
  optionLabels: {
    max: { label: '标题最多', unit: '字', min: 10, max: 200 },
  },
  *check({ paragraphs }, { max }): Iterable<DocumentFinding> {
    const title = draftTitleOf(paragraphs)
    const length = [...title.text].length
    const [first] = title.paragraphs
    if (first === undefined || length <= max) return
    yield {
      paragraph: first,
      at: { from: 0, to: paragraphs[first]!.text.length },
      message: `标题 ${length} 字，超过 ${max} 字，排出来要占三行以上，请压缩事由。`,
    }
  },
  examples: {
    valid: [
      { blocks: [{ type: 'title', text: '关于召开全市办公室工作经验交流会的通知' }] },
      {
        blocks: [
          { type: 'title', text: '庐阳区人民政府办公室' },
          { type: 'title', text: '关于进一步做好城市防汛应急工作的通知' },
        ],
      },
    ],
    invalid: [
      {
        blocks: [
          {
            type: 'title',
            text: '关于进一步加强和改进全区各级党政机关单位办公室系统公文处理和会议管理以及督促检查各项工作的通知',
          },
        ],
      },
      {
        blocks: [
          { type: 'title', text: '庐阳区发展和改革委员会庐阳区财政局庐阳区自然资源和规划局' },
          { type: 'title', text: '关于联合开展政府投资项目专项检查工作的通知' },
        ],
      },
    ],
  },
})
