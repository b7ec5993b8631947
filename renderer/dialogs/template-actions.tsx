import type { Template } from '../../core/template/template.ts'
import { deleteTemplate, duplicateTemplate, exportTemplate, saveTemplate } from '../desk/templates.ts'
import type { PickerWork } from './picker-note.tsx'

interface TemplateActionsProps {
  readonly template: Template
  readonly isOwn: boolean
  readonly onEdit: () => void
  readonly onChoose: (id: string | null) => void
  readonly onWork: (work: PickerWork) => void
}

/** What can be done to a template itself. One that came with the program can be copied and handed on. */
export function TemplateActions({ template, isOwn, onEdit, onChoose, onWork }: TemplateActionsProps) {
  const copy: PickerWork = async () => {
    const made = await duplicateTemplate(template)
    onChoose(made.id)
    return { tone: 'done', text: `已复制为「${made.name}」，可以编辑。` }
  }
  const undo: PickerWork = async () => {
    await saveTemplate(template, true)
    onChoose(template.id)
    return { tone: 'done', text: `已恢复模板「${template.name}」。` }
  }
  const remove: PickerWork = async () => {
    await deleteTemplate(template)
    onChoose(null)
    return { tone: 'done', text: `已删除模板「${template.name}」，用它写的稿件不受影响。`, undo }
  }
  const handOn: PickerWork = async () => {
    const text = await exportTemplate(template)
    return text === null ? null : { tone: 'done', text }
  }
  return (
    <div className="template-actions">
      {isOwn && (
        <button type="button" className="link-button" onClick={onEdit}>
          编辑模板
        </button>
      )}
      <button type="button" className="link-button" onClick={() => onWork(copy)}>
        复制一份
      </button>
      <button type="button" className="link-button" onClick={() => onWork(handOn)}>
        导出模板
      </button>
      {isOwn && (
        <button type="button" className="link-button danger" onClick={() => onWork(remove)}>
          删除模板
        </button>
      )}
    </div>
  )
}
