import { fieldsSchema } from '../../../core/contract/draft-schema.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type DraftFields, fieldIds } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { lostCharactersNotice } from '../../../core/docx/lost-characters.ts'
import { readDraftFile } from '../../service/files/read-file.ts'
import { writeFileAtomically } from '../../service/files/write-file.ts'
import { genreOption, onlyPositional } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readFieldsFile, readInput } from '../inputs.ts'
import { exitCode } from '../io.ts'
import { outputPath, refuseOwnInput } from '../output-path.ts'
import { profileOption } from '../profile-option.ts'

/** Recognises the structure of a file and writes it as a .docx. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export 文件 -o 输出.docx [--genre 文种] [--profile 版式|版式文件.json] [--fields 字段.json]',
  summary: '识别结构，按 GB/T 9704-2012 导出 Word 文件。',
  options: {
    output: { type: 'string', short: 'o' },
    genre: { type: 'string' },
    profile: { type: 'string' },
    fields: { type: 'string' },
  },
  async run(args, io) {
    const output = outputPath(args, io)
    const filePath = onlyPositional(args, '要导出的文件')
    await refuseOwnInput(output, filePath, io)
    const genre = genreOption(args)
    const profile = await profileOption(args, io)
    const fieldsPath = args.text('fields')
    const fields = fieldsPath === undefined ? {} : await readFields(fieldsPath, io)
    const bytes = await readInput(filePath, io)
    const { content, notices } = await readDraftFile(filePath, bytes, genre === undefined ? {} : { genre })
    for (const notice of notices) io.error(`${filePath}：${notice}\n`)
    const draft = { ...content, fields: { ...content.fields, ...fields } }
    const lost = lostCharactersNotice(draft)
    if (lost !== '') io.error(`${filePath}：${lost}\n`)
    await writeFileAtomically(output.full, await exportDocx(draft, { profile }))
    io.out(`${output.typed}\n`)
    return exitCode.clean
  },
}

/** Header and imprint from a JSON file; beside the fields it may name `format` and `seal`. */
async function readFields(path: string, io: Parameters<typeof readFieldsFile>[2]): Promise<DraftFields> {
  const fields = fieldsSchema.safeParse(await readFieldsFile(path, [...fieldIds, 'format', 'seal'], io))
  if (!fields.success) throw new ServiceError('fields-invalid', path)
  return fields.data
}
