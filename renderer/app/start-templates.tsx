import { templateCategory } from '../../core/template/category.ts'
import { runCommand } from '../commands/key-handler.ts'
import { newDraft } from '../commands/new-draft.ts'
import { openDialog, useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'
import { startChoices } from './start-choices.ts'

/** The ways to start a draft: the templates used last, then what is written most, and all others. */
export function StartTemplates() {
  const templates = useWindow(state => state.templates?.templates)
  const recent = useDesk(state => state.settings.recentTemplates)
  const choices = startChoices(templates ?? [], recent ?? [])
  return (
    <section className="start-new" aria-labelledby="start-new-title">
      <h2 id="start-new-title">写一份新稿</h2>
      <ul>
        {choices.map(template => (
          <li key={template.id}>
            <button
              type="button"
              className="start-template"
              title={`用模板「${template.name}」新建`}
              onClick={() => openDialog({ kind: 'newDraft', template: template.id })}
            >
              <Icon name="file" />
              <strong>{template.name}</strong>
              <span>{recent?.includes(template.id) ? '最近用过' : templateCategory(template)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="start-template" onClick={() => runCommand(newDraft)}>
            <Icon name="add" />
            <strong>空白或其他模板</strong>
            <span>{templates ? `共 ${templates.length} 个模板` : '选模板，或从空白开始'}</span>
          </button>
        </li>
      </ul>
    </section>
  )
}
