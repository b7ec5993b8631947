import { profiles } from '../../../core/docx/profiles.ts'
import { choice, noPositionals } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'

/** Lists the layouts that a draft can be exported in. */
export const profilesCommand: Command = {
  name: 'profiles',
  usage: 'profiles [--format text|json]',
  summary: '列出 Word 版式。',
  options: formatOption,
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    if (format === 'json')
      writeJson(
        io,
        profiles.map(({ id, name, description }) => ({ id, name, description })),
      )
    else for (const { id, name, description } of profiles) io.out(`${id}  ${name}\n    ${description}\n`)
    return exitCode.clean
  },
}
