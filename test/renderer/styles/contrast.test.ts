import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../../renderer/styles/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** Every token that is a colour, in both schemes. */
const tokens = new Map(
  [...read('tokens.css').matchAll(/(--[a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }] as const,
  ),
)

/** Texts and the grounds that they stand on, by what the sheets set: panels, rows under the pointer, marked rows, fields. */
const grounds = ['--ground', '--panel', '--raised', '--hover']
const pairs: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['--ink', [...grounds, '--accent-soft', '--error-soft', '--warning-soft', '--repetition-soft', '--within-soft']],
  ['--secondary', [...grounds, '--accent-soft', '--repetition-soft', '--warning-soft']],
  ['--accent', [...grounds, '--accent-soft', '--warning-soft']],
  ['--error', [...grounds, '--error-soft', '--accent-soft']],
  ['--warning', [...grounds, '--warning-soft', '--accent-soft']],
  ['--information', grounds],
  ['--repetition', [...grounds, '--repetition-soft']],
  ['--within', [...grounds, '--within-soft']],
  ['--on-accent', ['--accent', '--accent-strong']],
]

/** Signs that are no text: marks of severities and the ring around what has the keyboard (3:1, WCAG 1.4.11). */
const signs = ['--error', '--warning', '--information', '--repetition', '--accent']

describe.each(['light', 'dark'] as const)('in the %s colours', scheme => {
  it.each(pairs.flatMap(([text, all]) => all.map(ground => [text, ground] as const)))(
    '%s reads on %s at 4.5 to 1',
    (text, ground) => {
      expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(signs)('the sign %s stands out from every ground', sign => {
    for (const ground of [...grounds, '--accent-soft'])
      expect(contrast(colour(sign, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3)
  })
})

it('knows every token that the sheets use as a colour of text', () => {
  const used = new Set<string>()
  for (const file of readdirSync(folder).filter(name => name.endsWith('.css'))) {
    for (const [, name] of read(file).matchAll(/^\s*color: var\((--[a-z-]+)/gm)) used.add(name as string)
  }
  expect([...used].filter(name => !pairs.some(([text]) => text === name)).sort()).toEqual([])
})

it('draws each mark of the paper so that it stands out from white, and in a line of its own', () => {
  const marks = [...read('paper.css').matchAll(/::highlight\((finding-[a-z]+)\) \{([^}]*)\}/g)]
  const lines = new Map<string, string>()
  for (const [, name, body] of marks) {
    const line = /text-decoration: underline (\w+) (#[0-9a-f]{6}) (\d)px/.exec(body as string)
    if (!line || name === 'finding-active') continue
    expect(contrast(line[2] as string, '#ffffff'), name).toBeGreaterThanOrEqual(3)
    lines.set(name as string, `${line[1]} ${line[3]}`)
  }
  expect([...lines.keys()].sort()).toEqual(['finding-error', 'finding-info', 'finding-repetition', 'finding-warning'])
  expect(new Set(lines.values()).size).toBe(4)
})

it('leaves motion away where a person asks for that, whatever moves', () => {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.css'))) {
    const css = read(file)
    for (const [all, value] of css.matchAll(/transition:([^;]*);/g))
      expect(value, `${file}: ${all}`).toContain('--fade')
    if (/\banimation:/.test(css)) expect(css, file).toContain('prefers-reduced-motion')
  }
})

function colour(token: string, scheme: 'light' | 'dark'): string {
  const found = tokens.get(token)
  if (!found) throw new RangeError(`No token ${token}`)
  return found[scheme]
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
