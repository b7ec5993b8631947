import { genreOfTitle, genreSpec } from '../../document/genres.ts'
import { draftTitleOf } from '../draft-title.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const validTitleGenre = documentRule({
  id: 'valid-title-genre',
  kind: 'structure',
  severity: 'error',
  description: '核对标题中的文种与所选文种是否一致，并找出「请示报告」等混用、生造的文种。',
  basis: '《党政机关公文处理工作条例》第八条',
  defaults: {},
  *check({ paragraphs, facts }): Iterable<DocumentFinding> {
    const { paragraphs: lines, text } = draftTitleOf(paragraphs)
    const paragraph = lines.at(-1)
    if (paragraph === undefined) return
    const line = paragraphs[paragraph]!.text
    const end = line.trimEnd().length
    const invented = inventedGenre.exec(line.trimEnd())
    if (invented && facts.genre.statutory) {
      const at = { from: end - invented[0].length, to: end }
      yield {
        paragraph,
        at,
        message: `「${invented[0]}」不是规定的文种，请改用一个文种：${advice[invented[0]] ?? defaultAdvice}。`,
      }
      return
    }
    const named = genreOfTitle(text)
    if (named === undefined || named === facts.genre.id || !facts.genre.statutory) return
    const { name, statutory } = genreSpec(named)
    const at = { from: 0, to: end }
    if (statutory) {
      // Only a text that is addressed or numbered is certain to be a document in its own right.
      const isIssued = !!facts.fields.documentNumber || paragraphs.some(({ type }) => type === 'mainRecipient')
      const severity = isIssued && text.includes('关于') ? 'error' : 'info'
      yield {
        paragraph,
        at,
        severity,
        message: `标题写的是「${name}」，所选文种是「${facts.genre.name}」，两者不一致，请改正其中一个。`,
      }
    } else {
      yield {
        paragraph,
        at,
        severity: 'info',
        message: `「${name}」不是法定文种，以「${facts.genre.name}」行文时标题应以「${facts.genre.name}」结尾，可写作「关于印发〈…〉的通知」一类。`,
      }
    }
  },
  examples: {
    valid: [
      draft('notice', '关于召开防汛工作会议的通知'),
      draft('notice', '关于印发《防汛应急工作方案》的通知'),
      draft('report', '政府工作报告'),
      draft('speech', '在全区办公室工作会议上的发言'),
      draft('minutes', '庐阳区人民政府常务会议纪要'),
    ],
    invalid: [
      draft('letter', '关于商请支持项目建设的通知'),
      draft('request', '关于增拨防汛经费的请示报告'),
      draft('request', '关于增拨防汛经费的申请'),
      draft('notice', '庐阳区防汛应急工作方案'),
    ],
  },
})

const inventedGenre = /(?:请示报告|申请报告|报告请示|请示函|申请|请求|报请|函告|通知函|汇报报告|情况反映)$/
const defaultAdvice = '请求批准用「请示」，汇报情况用「报告」'
const advice: Readonly<Record<string, string>> = {
  请示函: '向上级请求批准用「请示」，向不相隶属机关请求批准用「函」',
  函告: '向不相隶属机关告知事项用「函」',
  通知函: '向下级用「通知」，向不相隶属机关用「函」',
}

function draft(genre: string, title: string) {
  return {
    genre,
    blocks: [
      { type: 'title', text: title },
      { type: 'mainRecipient', text: '市人民政府：' },
    ],
  } as const
}
