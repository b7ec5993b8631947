import { describe, expect, it } from 'vitest'
import { blockText, type DraftContent } from '../../../core/document/draft.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'

const draftOf = (...lines: readonly string[]) => recogniseDraft(lines.map(text => ({ text })))
const outline = (content: DraftContent) =>
  content.blocks.map(block => `${block.type}${block.level ?? ''} ${blockText(block)}`)

describe('a speech', () => {
  it('is split into its elements', () => {
    const { content, notices } = draftOf(
      '在全县防汛工作会议上的讲话',
      '县长　李××',
      '（2026年4月10日）',
      '',
      '同志们：',
      '　　今天我们召开会议，部署防汛工作。',
      '一、认清形势',
      '去年全县降水偏多。',
      '（一）压实责任。各乡镇要落实到人。',
      '同志们，任务已经明确。',
    )
    expect(content.genre).toBe('speech')
    expect(notices).toEqual([])
    expect(outline(content)).toEqual([
      'title 在全县防汛工作会议上的讲话',
      'speaker 县长　李××',
      'deliveryDate （2026年4月10日）',
      'salutation 同志们：',
      'paragraph 今天我们召开会议，部署防汛工作。',
      'heading1 一、认清形势',
      'paragraph 去年全县降水偏多。',
      'paragraph （一）压实责任。各乡镇要落实到人。',
      'paragraph 同志们，任务已经明确。',
    ])
  })

  it('keeps its title below lines of a website, which stay as paragraphs', () => {
    const { content } = draftOf(
      '范文小站',
      '加微信群领取更多材料',
      '在全区消防工作会议上的发言',
      '范文小站整理，咨询QQ10000',
      '今年以来，我们从小事抓起，消防工作稳步推进，没有发生较大火灾。',
      '一、抓排查',
    )
    expect(content.genre).toBe('remarks')
    expect(outline(content)).toEqual([
      'paragraph 范文小站',
      'paragraph 加微信群领取更多材料',
      'title 在全区消防工作会议上的发言',
      'paragraph 范文小站整理，咨询QQ10000',
      'paragraph 今年以来，我们从小事抓起，消防工作稳步推进，没有发生较大火灾。',
      'heading1 一、抓排查',
    ])
  })

  it('has a subtitle, and loses the title that a page repeats above it to a paragraph', () => {
    const { content } = draftOf(
      '凝心聚力开新局 实干笃行谱新篇',
      '凝心聚力开新局',
      '实干笃行谱新篇',
      '——在区委全会上的报告',
      '各位代表：',
      '现在向大会报告工作。',
    )
    expect(outline(content).slice(0, 5)).toEqual([
      'paragraph 凝心聚力开新局 实干笃行谱新篇',
      'title 凝心聚力开新局',
      'title 实干笃行谱新篇',
      'title ——在区委全会上的报告',
      'salutation 各位代表：',
    ])
  })
})

describe('an official document', () => {
  const { content, notices } = draftOf(
    '000012',
    '机密★1年',
    '特急',
    '云溪市人民政府文件',
    '云政发〔2026〕8号    签发人：李××',
    '云溪市人民政府',
    '关于做好防汛工作的通知',
    '各县（市、区）人民政府，市政府各部门：',
    '现就做好今年防汛工作通知如下：',
    '一、落实责任',
    '1.汛前完成排查。',
    '附件：1.责任人名单',
    '2.物资清单',
    '云溪市人民政府',
    '2026年3月5日',
    '（此件公开发布）',
    '附件1',
    '责任人名单',
    '抄送：市委办公室。',
    '云溪市人民政府办公室  2026年3月6日印发',
  )

  it('gives its header and imprint as fields and says so', () => {
    expect(content.fields).toEqual({
      copyNumber: '000012',
      securityClassification: '机密★1年',
      urgency: '特急',
      issuingAuthorityMark: '云溪市人民政府文件',
      documentNumber: '云政发〔2026〕8号',
      signatory: '李××',
      ccRecipients: '市委办公室。',
      printingAuthority: '云溪市人民政府办公室',
      printDate: '2026年3月6日',
    })
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('发文字号')
  })

  it('gives the rest as blocks', () => {
    expect(content.genre).toBe('notice')
    expect(outline(content)).toEqual([
      'title 云溪市人民政府',
      'title 关于做好防汛工作的通知',
      'mainRecipient 各县（市、区）人民政府，市政府各部门：',
      'paragraph 现就做好今年防汛工作通知如下：',
      'heading1 一、落实责任',
      'paragraph 1.汛前完成排查。',
      'attachmentNote 附件：1.责任人名单',
      'attachmentNote 2.物资清单',
      'signature 云溪市人民政府',
      'dateOfIssue 2026年3月5日',
      'note （此件公开发布）',
      'paragraph 附件1',
      'paragraph 责任人名单',
    ])
  })
})

describe('what a file says of a paragraph', () => {
  it('makes a title and headings where the words do not', () => {
    const { content } = recogniseDraft([
      { text: '乡村振兴见闻', style: 'Title' },
      { text: '路通了', style: 'heading 1' },
      { text: '村口的路修好了。', style: 'Normal' },
      { text: '水清了', outlineLevel: 1 },
    ])
    expect(outline(content)).toEqual([
      'title 乡村振兴见闻',
      'heading1 路通了',
      'paragraph 村口的路修好了。',
      'heading2 水清了',
    ])
  })

  it('yields to the number in front', () => {
    const { content } = recogniseDraft([
      { text: '关于修路的报告', align: 'center' },
      { text: '（一）勘察', style: 'heading 1' },
    ])
    expect(outline(content)).toEqual(['title 关于修路的报告', 'heading2 （一）勘察'])
  })
})

it('takes the genre that is given over the one that the title names', () => {
  const { content } = recogniseDraft([{ text: '关于修路的报告' }, { text: '情况如下。' }], { genre: 'briefing' })
  expect(content.genre).toBe('briefing')
})

it('says that it guessed where no genre is named', () => {
  const { content, notices } = draftOf('同志们：', '请坐。')
  expect(content.genre).toBe('speech')
  expect(notices[0]).toMatch(/核对文种。$/)
})

it('gives no block for nothing', () => {
  expect(draftOf('', '　　', '\u200b').content.blocks).toEqual([])
})

it('splits lines at every kind of break and mends lone surrogates', () => {
  const { content } = draftOf('第一行讲问题\r\n第二行讲原因。\u2028第三行\ud800讲办法。\u000b第四行')
  expect(content.blocks.map(blockText)).toEqual(['第一行讲问题', '第二行讲原因。', '第三行\ufffd讲办法。', '第四行'])
})

describe('a title of one paragraph with line breaks', () => {
  const titles = (text: string) =>
    recogniseDraft([{ text, align: 'center' }, { text: '现将有关情况报告如下。' }])
      .content.blocks.filter(block => block.type === 'title')
      .map(blockText)

  it('is one title', () => {
    expect(titles('临河县人民政府\n关于上半年安全生产工作\v情况的报告')).toEqual([
      '临河县人民政府关于上半年安全生产工作情况的报告',
    ])
    expect(titles('关于推广 Open\nData 平台的报告')).toEqual(['关于推广 Open Data 平台的报告'])
  })

  it('leaves a subtitle and a byline on their own lines', () => {
    expect(titles('关于防汛工作的报告\n——在全县防汛会议上')).toEqual(['关于防汛工作的报告', '——在全县防汛会议上'])
    expect(titles('关于防汛工作情况的\n报告\n县水务局')[0]).toBe('关于防汛工作情况的报告')
  })
})
