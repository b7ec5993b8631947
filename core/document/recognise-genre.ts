import { type Block, blockText } from './draft.ts'
import { type GenreId, genreOfTitle, genreSpec } from './genres.ts'

/** Words that address hearers, wherever in a line they stand: 同志们： 各位来宾，女士们、先生们，朋友们： */
const addressing =
  /(?:同志们|主席先生|朋友们|同胞们|乡亲们|同学们|老师们|战友们|女士们|先生们|代表们|委员们|各位(?:代表|委员|领导|同事|同仁|来宾|嘉宾|专家|企业家|朋友|同学|老师))[：:！!，,、]/u

/** How a speech without an address begins. */
const convening = /^(?:今天|刚才|现在)，?(?:我们|大家)/u

/** A title with its text on the same line: 在…会议上的讲话（2021年3月5日）…, 在…论坛上的致辞 2021年3月5日…. */
const runIn =
  /^(?:[^。；！？]{0,60}?(?:在[^。；！？]{2,60}[会式上时中]的|——))[^。；！？，]{0,12}?(?:讲话|致辞|致词|发言|演讲)(?=\s*(?:[（(]|\d{4}年|——|$))/u

/** Titles of laws and regulations, which are issued by order (令). */
const enactment = /(?:法|条例|办法|规定|细则|规则|解释|规程|章程)$/u

/** How far into a text a title and an address that stand on the line of the text are looked for, in UTF-16 units. */
const reach = 240

/** What stands before the first sentence of a text whose lines were joined. */
export interface RunInHead {
  /** The words of the title, where one stands at the head of the first line. */
  readonly title?: string
  readonly isAddressed: boolean
}

/** The title and the address that stand at the head of a line, before its text. */
export function runInHead(line: string): RunInHead {
  const head = line.trimStart().slice(0, reach)
  const title = runIn.exec(head)?.[0]
  return { ...(title !== undefined && { title }), isAddressed: addressing.test(head) }
}

/** The genre the title names; else a guess from the first lines, with a Chinese sentence that says so. */
export function recogniseGenre(
  blocks: readonly Block[],
  given: GenreId | undefined,
): { readonly genre: GenreId; readonly notice?: string } {
  if (given) return { genre: given }
  const titles = blocks.filter(block => block.type === 'title').map(blockText)
  const main = titles.filter(title => !/^(?:——|──|--)/u.test(title)).join('')
  const plain = main.replace(/[（(].*$/u, '')
  const named = [titles.join(''), main, ...titles, plain].map(genreOfTitle).find(Boolean)
  if (named) return { genre: named }
  const genre = guess(blocks, plain.trimEnd())
  return { genre, notice: `从标题看不出文种，暂按${genreSpec(genre).name}处理；请核对文种。` }
}

function guess(blocks: readonly Block[], title: string): GenreId {
  if (enactment.test(title)) return 'order'
  const first = blocks.map(blockText).find(text => text.trim() !== '') ?? ''
  const { title: found, isAddressed } = runInHead(first)
  const named = title === '' && found !== undefined ? genreOfTitle(found) : undefined
  if (named) return named
  const has = (type: Block['type']) => blocks.some(block => block.type === type)
  if (has('mainRecipient')) return 'notice'
  return has('salutation') || has('speaker') || isAddressed || convening.test(first) ? 'speech' : 'summary'
}
