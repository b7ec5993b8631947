import type { Leader } from '../../core/lint/unit-vocabulary.ts'

/** How a list of leaders is written. */
export type LeaderForm = 'posts' | 'names' | 'lines'

/** The forms with what they are called. */
export const leaderForms: readonly (readonly [LeaderForm, string])[] = [
  ['posts', '职务加姓名，用顿号隔开'],
  ['names', '只写姓名，用顿号隔开'],
  ['lines', '一人一行，职务在前'],
]

/**
 * Leaders in their order as text. A post that itself holds 、 parts from the next by a comma, so that it stays clear whose
 * it is.
 */
export function leaderText(leaders: readonly Leader[], form: LeaderForm): string {
  switch (form) {
    case 'names':
      return leaders.map(({ name }) => name).join('、')
    case 'lines':
      return leaders.map(({ name, post }) => `${post}　${name}`).join('\n')
    case 'posts': {
      const mark = leaders.some(({ post }) => post.includes('、')) ? '，' : '、'
      return leaders.map(({ name, post }) => `${post}${name}`).join(mark)
    }
  }
}
