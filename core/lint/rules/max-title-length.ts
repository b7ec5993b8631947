import { draftTitleOf } from '../draft-title.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const maxTitleLength = documentRule({
  id: 'max-title-length',
  kind: 'length',
  severity: 'info',
  description: '标题过长、超过两行时提示压缩；发文机关和事由合计过长时另作说明。',
  basis: 'GB/T 9704-2012 7.3.1',
  defaults: { max: 40, most: 60 },
  optionLabels: {
    max: { label: '标题两行最多', unit: '字', min: 10, max: 200 },
    most: { label: '标题连同发文机关最多', unit: '字', min: 20, max: 300 },
  },
  *check({ paragraphs }, { max, most }): Iterable<DocumentFinding> {
    const title = draftTitleOf(paragraphs)
    // A subtitle behind a dash (——在…会议上的讲话) stands on lines of its own.
    const main = title.paragraphs.map(index => paragraphs[index]!.text.trim()).filter(line => !subtitle.test(line))
    const length = [...main.join('')].length
    const [first] = title.paragraphs
    if (first === undefined || length <= max) return
    yield {
      paragraph: first,
      at: { from: 0, to: paragraphs[first]!.text.length },
      message:
        length > most
          ? `标题共 ${length} 字，超过 ${most} 字，读起来费力，请压缩事由，必要时省去发文机关或用规范化简称。`
          : `标题 ${length} 字，超过 ${max} 字，排出来要占三行以上，请压缩事由。`,
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
      {
        blocks: [
          { type: 'title', text: '携手共创政府办公室工作的美好明天' },
          { type: 'title', text: '——在三省毗邻县市政府办公室工作研讨会第一次年会上的发言' },
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

const subtitle = /^(?:——|──|--)/
