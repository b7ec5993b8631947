// What one rule says of real text: its findings over the corpus beside the project, each in its sentence.
//   node test/bench/rule-hits.ts RULE-ID [reports|speeches|laws] [most]
import { blockText } from '../../core/document/draft.ts'
import { lintDraft } from '../../core/lint/linter.ts'
import { rules } from '../../core/lint/rules/index.ts'
import { corpusTexts } from '../core/lint/corpus.ts'

const [ruleId = '', only, most = '60'] = process.argv.slice(2)
const rule = rules.find(one => one.id === ruleId)
if (!rule) {
  console.error(`No such rule: ${ruleId}`)
  process.exit(2)
}

const sets = [
  ['reports', 'report', undefined],
  ['speeches', 'speech', undefined],
  ['laws', 'notice', 300],
] as const

for (const [name, genre, count] of sets) {
  if (only && only !== name) continue
  let found = 0
  let characters = 0
  for (const { name: file, content } of corpusTexts(name, genre, count)) {
    const { diagnostics, counts } = lintDraft(content, { rules: { [ruleId]: rule.severity } })
    characters += counts.characters
    for (const { ruleId: id, severity, paragraph, at, message } of diagnostics) {
      if (id !== ruleId || ++found > Number(most)) continue
      const text = blockText(content.blocks[paragraph]!)
      const excerpt = `${text.slice(Math.max(0, at.from - 20), at.from)}【${text.slice(at.from, at.to)}】${text.slice(at.to, at.to + 20)}`
      console.log(`${severity} ${file}: ${excerpt.slice(0, 160)}  ${message}`)
    }
  }
  console.log(`${name}: ${found} in ${characters} characters, ${((found * 1000) / characters).toFixed(3)} per 1,000`)
}
