import { describe, expect, it } from 'vitest'
import { readRepeals } from '../../../../core/lint/reference/repeal-clauses.ts'

const titles = (text: string) => readRepeals(text).map(one => one.title)

describe('the documents that a text takes back', () => {
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['本条例自2024年5月1日起施行。《甲市供水办法》同时废止。', ['甲市供水办法']],
    ['本办法自公布之日起施行，原《甲市供水办法》（甲政发〔2010〕5号）同时废止。', ['甲市供水办法']],
    ['本规定自发布之日起施行。2008年市政府发布的《甲办法》和2011年发布的《乙规定》同时废止。', ['甲办法', '乙规定']],
    ['本条例自1992年1月1日起施行。1983年9月国务院发布的烟草专卖条例同时废止。', ['烟草专卖条例']],
    ['本办法自印发之日起施行，〈甲区接待管理办法〉同时废止。', ['甲区接待管理办法']],
    [
      '自本规定施行之日起，《甲暂行规定（试行）》即行废止；以前的规定与本规定不一致的，以本规定为准。',
      ['甲暂行规定（试行）'],
    ],
    ['经研究，决定废止《甲制度》《乙制度》。', ['甲制度', '乙制度']],
    [
      '决定对下列文件予以废止：\n1.《甲办法》（甲政〔2009〕3号）\n2.《乙意见》（甲政〔2011〕8号）\n本通知自印发之日起执行。',
      ['甲办法', '乙意见'],
    ],
    ['本办法自2020年1月1日起施行。根据《关于修改〈甲条例〉的决定》修正的《甲条例》同时废止。', ['甲条例']],
  ]
  it.each(found)('are read from %s', (text, expected) => {
    expect([...titles(text)].sort()).toEqual([...expected].sort())
  })

  it('bring their numbers along', () => {
    expect(readRepeals('本办法自印发之日起施行，《甲办法》（甲政办[2010]05号）同时废止。')).toEqual([
      { title: '甲办法', number: '甲政办〔2010〕5号' },
    ])
  })

  it.each([
    '本条例自公布之日起施行。《甲条例》中关于反补贴的规定同时废止。',
    '对《甲条例》应当予以修改或者废止的，由市政府提出意见。',
    '《甲条例》第三条至第五条自本决定施行之日起废止。',
    '法规清理后，《甲条例》可以废止。',
    '会议讨论了《甲条例》废止的问题。',
    '许可证自行失效。',
  ])('are none in %s', text => {
    expect(titles(text)).toEqual([])
  })
})

describe('a text made to be slow', () => {
  it.each([
    `决定${'均'.repeat(50_000)}废止`,
    `决定${'《甲乙丙》'.repeat(10_000)}废止`,
    `决定${'《甲乙丙》废止，'.repeat(6_000)}`,
    `决定废止${'《甲》、'.repeat(12_000)}`,
  ])('is read in a time that grows with it alone', text => {
    const start = performance.now()
    readRepeals(text)
    expect(performance.now() - start).toBeLessThan(2_500)
  })
})
