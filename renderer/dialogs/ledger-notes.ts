import { type LedgerScope, scopeNames } from '../../core/ledger/entry.ts'
import type { LedgerReading } from '../desk/ledger.ts'

/** What is counted and how, a sentence each, for the window and for exported files. */
export function ledgerNotes(scope: LedgerScope, { notCompared, unreadable }: LedgerReading): readonly string[] {
  return [
    `范围：${scopeNames[scope]}；回收站中的稿件不计。修订稿计入后，原稿不再重复计。`,
    '年份：按稿件的成文日期；没有成文日期的，按通过或定稿的日期；都没有的，按最后修改日期。',
    '文件与讲话：讲话、发言、汇报、主持词、致辞、述职报告计为「讲话、发言」，按设置的语速折算分钟；其余文种计为「文件」。',
    '页数按设置的版式计；超限比例是超过篇幅规定的件数占有篇幅规定件数的比例，与「篇幅」面板一致。',
    '重复比例是与资料库中连续13字以上相同的文字所占比例，按字数加权；稿件自己在资料库中的副本不计。',
    '手工填报的年份以填报数为准，不与程序中的稿件相加；没有填报也没有稿件的年份不作比较。',
    ...(notCompared ? [notCompared] : []),
    ...(unreadable.length > 0 ? [`有 ${unreadable.length} 份稿件打不开，没有计入。`] : []),
  ]
}
