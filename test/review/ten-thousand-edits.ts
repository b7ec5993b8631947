import { walkEdits } from './edit-walk.ts'

/** The full form of `comment-edits.test.ts`: 10,000 edits from each of a few seeds. `node test/review/ten-thousand-edits.ts [SEEDS]` */
const seeds = Number(process.argv[2] ?? 3)

for (let seed = 1; seed <= seeds; seed++) {
  const begun = performance.now()
  const { comments, undone } = await walkEdits(seed, 10_000)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(
    `seed ${seed}: 10,000 edits in ${seconds} s, ${comments} comments made, ${undone} steps taken back exactly`,
  )
}
