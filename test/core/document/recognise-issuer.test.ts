import { expect, it } from 'vitest'
import { recogniseIssuer } from '../../../core/document/recognise-issuer.ts'

it.each([
  ['the words before 关于', '青禾市人民政府办公室关于做好汛期值守的通知', '', '青禾市人民政府办公室'],
  ['several bodies', '青禾市财政局 青禾市水利局关于清淤经费的通知', '', '青禾市财政局、青禾市水利局'],
  ['an order', '青禾省人民政府令', '', '青禾省人民政府'],
  ['a report on the work of a government', '2021年青禾市人民政府工作报告', '', '青禾市人民政府'],
  ['the letterhead', '汛期值守办法', '青禾市水利局文件\n青水〔2021〕3号\n汛期值守办法', '青禾市水利局'],
  [
    'the congress that passed it',
    '青禾市供水条例',
    '青禾市供水条例\n2016年8月18日 青禾市第六届人民代表大会常务委员会第三次会议通过\n第一条',
    '青禾市人民代表大会常务委员会',
  ],
  [
    'the order that made it known',
    '青禾市养犬办法',
    '青禾市养犬办法\n2003年5月6日青禾市人民政府令第12号公布',
    '青禾市人民政府',
  ],
  [
    'the state council, with the state before it or without',
    '防火条例',
    '2008年12月1日 中华人民共和国国务院令第541号公布',
    '国务院',
  ],
  ['a ministry by its short name', '办法', '2008年12月1日 中华人民共和国财政部令第41号公布', '财政部'],
  ['the signature', '汛期值守办法', '汛期值守办法\n各乡镇要排好班。\n青禾市水利局\n2021年4月5日', '青禾市水利局'],
  ['nobody where nothing says so', '在动员会上的讲话', '在动员会上的讲话\n同志们：\n大家辛苦了。', undefined],
  ['no common noun', '政府工作报告', '政府工作报告\n各位代表：', undefined],
])('finds the issuer by %s', (_, title, text, issuer) => {
  expect(recogniseIssuer(title, text)).toBe(issuer)
})
