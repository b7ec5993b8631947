import { expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { normalise, originalSpan } from '../../../core/text/normalise.ts'
import { memoryLibrary } from './memory-library.ts'

const clause =
  '县级文化主管部门应当每季度公布一次辖区图书流动服务车的停靠地点、停靠时间和可借阅册数，并在停靠点设置标牌'
const second = '沿岸乡镇应当在汛期到来之前完成河面漂浮物清捞并将清捞数量和清运去向逐日登记造册备查'

it('names the other documents that hold the whole passage, with its place in each', () => {
  const compiled = `汇编\n第九条　${clause}。`
  const library = memoryLibrary([
    { title: '甲办法', text: `第一条　${clause}。` },
    { title: '汇编', text: compiled },
    { title: '节录', text: clause.slice(0, 30) },
    { title: '河道办法', text: second },
  ])
  const [match] = checkParagraph(`${clause}。`, library)
  expect(match?.source.title).toBe('甲办法')
  expect(match?.others?.map(other => other.title)).toEqual(['汇编'])
  const { from, to } = originalSpan(
    normalise(compiled),
    match?.others?.[0]?.units.from ?? 0,
    match?.others?.[0]?.units.to ?? 0,
  )
  expect(compiled.slice(from, to)).toBe(clause)
})

it('names none where the source alone holds the passage', () => {
  const [match] = checkParagraph(`${clause}。`, memoryLibrary([{ title: '甲办法', text: clause }]))
  expect(match).toBeDefined()
  expect(match?.others).toBeUndefined()
})
