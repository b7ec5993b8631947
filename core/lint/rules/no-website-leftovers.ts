import { type DocumentFinding, documentRule } from '../rule.ts'
import { enclosedLines, type LineReading } from '../website-lines.ts'

export const noWebsiteLeftovers = documentRule<Record<string, never>, LineReading>({
  id: 'no-website-leftovers',
  kind: 'placeholder',
  severity: 'error',
  description: '找出从网站下载的范文中残留的广告、联系方式和版权声明。',
  defaults: {},
  digest: ({ websiteLine }) => websiteLine,
  *check(_document, _options, readings): Iterable<DocumentFinding> {
    const neighbours = enclosedLines(readings)
    for (const [paragraph, { sort, at, word }] of readings.entries()) {
      if (sort === 'advertisement') {
        const fix = { title: '删去本行文字', range: at, text: '' }
        yield { paragraph, at, fix, message: `本行含有「${word}」，是网站的宣传文字，不属于文稿，请删去。` }
      } else if (sort === 'mention') {
        yield { paragraph, at, message: `「${word}」是网站的宣传文字，不属于文稿，请删去。` }
      } else if (neighbours.has(paragraph)) {
        yield { paragraph, at, severity: 'warning', message: '本行夹在网站的宣传文字之间，请核对，不属于文稿的删去。' }
      }
    }
  },
  examples: {
    valid: [
      '会议纪要由办公室整理，资料整理工作由档案科负责。',
      '开展政策咨询服务，各会员单位要积极参与，订阅党报党刊。',
      '严禁外传涉密文件，不得侵犯他人知识产权，依法查处侵权行为。',
      '联系人：王明，联系电话：0551-62810000，网址：www.hefei.gov.cn。',
      '网站：www.hefei.gov.cn',
      '通过政务微信公众号及时发布信息，健全会员资料库。',
      {
        blocks: [
          { type: 'title', text: '关于做好防汛工作的通知' },
          { type: 'paragraph', text: '各村要加强巡查。' },
        ],
      },
    ],
    invalid: [
      '某某文秘整理，咨询QQ123456789',
      '仅供学习 禁止外传',
      '会员群：        免费QQ群：',
      '更多公文范文请关注公众号文秘之家',
      '网址：www.fanwendaquan.com',
      {
        blocks: [
          { type: 'paragraph', text: '仅供内部交流使用，严禁外传' },
          { type: 'paragraph', text: '每日更新、实时分享' },
          { type: 'paragraph', text: '现在订阅立享全年权益' },
          { type: 'paragraph', text: '会员群：免费QQ群：' },
        ],
      },
    ],
  },
})
