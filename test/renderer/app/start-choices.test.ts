import { expect, it } from 'vitest'
import type { Template } from '../../../core/template/template.ts'
import { startChoices } from '../../../renderer/app/start-choices.ts'

const template = (id: string, genre: Template['genre']) => ({ id, genre, name: id }) as Template
const templates = [
  template('notice', 'notice'),
  template('report', 'report'),
  template('deployment', 'speech'),
  template('remarks', 'remarks'),
  template('briefing', 'briefing'),
]
const ids = (recent: readonly string[]) => startChoices(templates, recent).map(({ id }) => id)

it('offers what offices write most to somebody who has used none', () => {
  expect(ids([])).toEqual(['remarks', 'briefing', 'notice'])
})

it('offers the templates used last first, without those that are gone', () => {
  expect(ids(['deployment', 'deleted', 'briefing'])).toEqual(['deployment', 'briefing', 'remarks'])
})
