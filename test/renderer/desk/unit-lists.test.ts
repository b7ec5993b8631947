import { describe, expect, it } from 'vitest'
import { leaderText } from '../../../renderer/desk/leader-list.ts'
import { readUnitList, unitLists, unitListText } from '../../../renderer/desk/unit-lists.ts'

describe('a list of the unit', () => {
  it('reads a line an entry and says which lines it cannot read', () => {
    expect(readUnitList('units', '云岭市应急管理局＝市应急局\n\n云岭市财政局\n甲 乙 丙')).toEqual({
      values: [{ name: '云岭市应急管理局', short: '市应急局' }, { name: '云岭市财政局' }],
      unread: [4],
    })
    expect(readUnitList('leaders', '市委副书记、市长　许文山\n何大海\n局长\t王　某')).toEqual({
      values: [
        { name: '许文山', post: '市委副书记、市长' },
        { name: '王某', post: '局长' },
      ],
      unread: [2],
    })
    expect(readUnitList('replaced', '《旧办法》=《新办法》\n只有一个').values).toEqual(['旧办法=新办法'])
    expect(readUnitList('titles', '《值守办法》\n值守办法').values).toEqual(['值守办法'])
  })

  it('is written as it is read', () => {
    for (const { id, example } of unitLists) {
      const { values, unread } = readUnitList(id, example)
      expect(unread).toEqual([])
      expect(readUnitList(id, unitListText({ [id]: values }, id)).values).toEqual(values)
    }
  })
})

describe('leaders as text', () => {
  const leaders = [
    { name: '许文山', post: '局长' },
    { name: '何大海', post: '副局长' },
  ]
  it('stand with posts, as names, or one a line', () => {
    expect(leaderText(leaders, 'posts')).toBe('局长许文山、副局长何大海')
    expect(leaderText(leaders, 'names')).toBe('许文山、何大海')
    expect(leaderText(leaders, 'lines')).toBe('局长　许文山\n副局长　何大海')
  })
  it('are parted by a comma where a post holds 、', () => {
    expect(leaderText([{ name: '李某某', post: '副书记、市长' }, ...leaders], 'posts')).toBe(
      '副书记、市长李某某，局长许文山，副局长何大海',
    )
  })
})
