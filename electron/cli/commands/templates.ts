import { genreSpec } from '../../../core/document/genres.ts'
import { loadTemplates, ownTemplatesFolder } from '../../service/files/templates.ts'
import { choice, noPositionals } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'

/** Lists the templates and the fields that each asks for. */
export const templatesCommand: Command = {
  name: 'templates',
  usage: 'templates [--format text|json]',
  summary: '列出模板和它们的字段。',
  options: formatOption,
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    const { templates, problems } = await loadTemplates(ownTemplatesFolder())
    for (const problem of problems) io.error(`${problem}\n`)
    if (format === 'json') {
      writeJson(
        io,
        templates.map(({ id, name, genre, description, fields }) => ({ id, name, genre, description, fields })),
      )
    } else {
      for (const template of templates) {
        const fields = template.fields.map(
          ({ id, label, required }) => `${id}（${label}${required ? '' : '，可不填'}）`,
        )
        io.out(`${template.id}  ${template.name}（${genreSpec(template.genre).name}）\n    ${template.description}\n`)
        io.out(`    字段：${fields.join('、')}\n`)
      }
    }
    return problems.length > 0 ? exitCode.failure : exitCode.clean
  },
}
