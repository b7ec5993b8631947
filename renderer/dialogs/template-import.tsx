import { copyName } from '../../core/template/copy-name.ts'
import type { Template } from '../../core/template/template.ts'
import { freshTemplateId, ownCategory, readTemplateFile, saveTemplate } from '../desk/templates.ts'
import { useWindow } from '../desk/window-state.ts'
import { FileButton } from './file-button.tsx'
import type { PickerNote, PickerWork } from './picker-note.tsx'

interface TemplateImportProps {
  readonly onChoose: (id: string) => void
  readonly onWork: (work: PickerWork) => void
  /** Called with a template whose id one of one's own has already: a person says what to do. */
  readonly onClash: (template: Template) => void
}

/** Takes a template in that somebody handed on. */
export function TemplateImport({ onChoose, onWork, onClash }: TemplateImportProps) {
  const take = async (file: File): Promise<PickerNote | null> => {
    const template = await readTemplateFile(file)
    const list = useWindow.getState().templates
    const known = list?.templates.find(({ id }) => id.toLowerCase() === template.id.toLowerCase())
    if (known && list?.own.includes(known.id)) {
      onClash(template)
      return null
    }
    return keepTemplate(known ? asAnother(template) : template, false, onChoose)
  }
  return (
    <FileButton label="导入模板…" accept=".json" inputId="template-file" onFile={file => onWork(() => take(file))} />
  )
}

/** Stores a template that was read from a file, and says so. */
export async function keepTemplate(
  template: Template,
  replace: boolean,
  onChoose: (id: string) => void,
): Promise<PickerNote> {
  const saved = await saveTemplate({ ...template, category: template.category ?? ownCategory }, replace)
  onChoose(saved.id)
  return { tone: 'done', text: `已导入模板「${saved.name}」。` }
}

/** The same template under an id and a name that no other has. */
export function asAnother(template: Template): Template {
  const names = useWindow.getState().templates?.templates.map(({ name }) => name) ?? []
  const name = names.includes(template.name) ? copyName(template.name, names) : template.name
  return { ...template, id: freshTemplateId(), name }
}
