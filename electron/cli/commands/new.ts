import { exportDocx } from '../../../core/docx/export.ts'
import { instantiate, missingFields } from '../../../core/template/instantiate.ts'
import { loadTemplates, ownTemplatesFolder } from '../../service/files/templates.ts'
import { writeFileAtomically } from '../../service/files/write-file.ts'
import { noPositionals, RefusalError, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readFieldsFile } from '../inputs.ts'
import { exitCode } from '../io.ts'
import { outputPath } from '../output-path.ts'

/** Makes a draft from a template and writes it as a .docx. */
export const newCommand: Command = {
  name: 'new',
  usage: 'new --template 模板 [--fields 字段.json] -o 输出.docx',
  summary: '用模板新建 Word 文件；没有填的字段留作〔…〕。',
  options: {
    template: { type: 'string' },
    fields: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const id = required(args, 'template', '模板')
    const output = outputPath(args, io)
    noPositionals(args)
    const { templates, problems } = await loadTemplates(ownTemplatesFolder())
    for (const problem of problems) io.error(`${problem}\n`)
    const template = templates.find(one => one.id === id)
    if (!template) {
      throw new RefusalError(
        `没有模板「${id}」；可用的有：${templates.map(one => `${one.id}（${one.name}）`).join('、')}。`,
      )
    }
    const path = args.text('fields')
    const allowed = template.fields.map(field => field.id)
    const values = path === undefined ? {} : await readFieldsFile(path, allowed, io)
    const missing = missingFields(template, values)
    if (missing.length > 0) io.error(`还没有填：${missing.join('、')}；在稿件中留作〔…〕。\n`)
    await writeFileAtomically(output.full, await exportDocx(instantiate(template, values)))
    io.out(`${output.typed}\n`)
    return exitCode.clean
  },
}
