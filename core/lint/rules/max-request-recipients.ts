import { paragraphRule } from '../rule.ts'

const organEnd = '委|府|局|厅|部|办|室|会|院|处|公司|中心|集团|站|所'
const separator = new RegExp(`[、，,；;]|(?<=${organEnd})(?:和|及|并|暨|与)(?=[\\p{Script=Han}])`, 'u')

export const maxRequestRecipients = paragraphRule({
  id: 'max-request-recipients',
  kind: 'structure',
  severity: 'error',
  description: '请示原则上只主送一个上级机关，主送机关不止一个时提示；只查请示。',
  basis: '《党政机关公文处理工作条例》第十五条',
  defaults: {},
  *check({ type, text }, _options, { genre }) {
    if (genre.id !== 'request' || type !== 'mainRecipient') return
    const line = text.replace(/(?<![\s：:])[\s：:]+$/, '')
    const names = line.split(separator).filter(name => name.trim() !== '')
    if (names.length < 2) return
    const from = line.search(/\S/)
    yield {
      at: { from, to: line.length },
      message: `请示只主送一个上级机关，这里写了 ${names.length} 个，容易互相等待。请留下主办的一个，其余列为抄送机关。`,
    }
  },
  examples: {
    valid: [
      { genre: 'request', blocks: [{ type: 'mainRecipient', text: '市发展和改革委员会：' }] },
      { genre: 'request', blocks: [{ type: 'mainRecipient', text: '省人力资源和社会保障厅：' }] },
      { genre: 'notice', blocks: [{ type: 'mainRecipient', text: '各镇人民政府，区直各部门：' }] },
      { genre: 'request', blocks: [{ type: 'paragraph', text: '市政府、区政府：' }] },
    ],
    invalid: [
      { genre: 'request', blocks: [{ type: 'mainRecipient', text: '市委、市人民政府：' }] },
      { genre: 'request', blocks: [{ type: 'mainRecipient', text: '市财政局和市水务局：' }] },
      { genre: 'request', blocks: [{ type: 'mainRecipient', text: '市人民政府，市财政局，市水务局：' }] },
    ],
  },
})
