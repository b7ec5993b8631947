import { describe, expect, it } from 'vitest'
import type { Template } from '../../core/template/template.ts'
import { startApp } from './support/app.ts'
import { exportWord, paper, paperText, problems } from './support/desk.ts'
import { newDraft, ownTemplates } from './support/templates.ts'
import { wordText } from './support/word.ts'

const app = startApp()

/** A value for every field: its own example, and no two fields alike. */
const exampleValues = (template: Template) =>
  Object.fromEntries(template.fields.map(({ id, label, example }) => [id, example ?? `${label}一`]))

/** Each kind of header, byline and imprint once; the unit tests go through all of them. */
const chosen = ['notice', 'request', 'minutes', 'speech', 'bulletin']
const tried = ownTemplates.filter(({ id }) => chosen.includes(id))

describe.each(tried.map(template => [template.name, template] as const))('the template %s', (_, template) => {
  const values = exampleValues(template)
  const inHeaderAlone = new Set(
    template.fields
      .map(({ id }) => id)
      .filter(id => !template.elements.some(element => element.text?.includes(`{{${id}}}`))),
  )

  it('puts what was filled in on the paper', async () => {
    const { page } = app
    await newDraft(page, template, values)
    const text = async () => (await paperText(page)).join('\n')
    for (const [id, value] of Object.entries(values))
      if (!inHeaderAlone.has(id)) await expect.poll(text).toContain(value)
    expect(await text()).not.toMatch(/\{\{|\}\}/)
    expect(await paperText(page)).toHaveLength(template.elements.length)
  })

  it('lists every hint as something to fill in', async () => {
    const hints = template.elements.filter(element => element.hint !== undefined)
    await expect.poll(() => problems(app.page).filter({ hasText: '〔' }).count()).toBeGreaterThanOrEqual(hints.length)
  })

  it('exports every field to Word', async () => {
    const text = wordText(await exportWord(app.page))
    for (const value of Object.values(values)) expect(text).toContain(value)
  })
})

it('puts the name of a field that was left empty in its place and lists it', async () => {
  const { page } = app
  const template = ownTemplates.find(({ id }) => id === 'speech') as Template
  await newDraft(page, template)
  await expect.poll(async () => (await paperText(page))[0]).toBe('在〔会议名称〕上的讲话')
  await problems(page).filter({ hasText: '〔会议名称〕' }).first().waitFor()
  await problems(page).filter({ hasText: '〔会议名称〕' }).first().getByRole('link').click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('〔会议名称〕')
  await page.keyboard.insertText('全县春耕备耕工作会议')
  await expect.poll(async () => (await paperText(page))[0]).toBe('在全县春耕备耕工作会议上的讲话')
  await expect.poll(() => problems(page).filter({ hasText: '〔会议名称〕' }).count()).toBe(0)
  await paper(page).waitFor()
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
