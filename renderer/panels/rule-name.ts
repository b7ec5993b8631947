import { settableRules } from '../desk/settable-rules.ts'

/** The longest name that is shown, in characters. */
const longest = 20

const names = new Map<string, string>()

/** What a rule is called in a heading: what its description begins with, up to what it does about it. */
export function ruleName(ruleId: string): string {
  const known = names.get(ruleId)
  if (known !== undefined) return known
  const description = settableRules.find(rule => rule.id === ruleId)?.description ?? '其他问题'
  const [start = description] = description.split(/时(?:提示|提醒|报|指出|，)|[，；。：]/u)
  const characters = [...start]
  const name = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : start
  names.set(ruleId, name)
  return name
}
