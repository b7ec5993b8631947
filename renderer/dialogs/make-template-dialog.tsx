import { useMemo, useState } from 'react'
import { type DraftContent, draftTitle } from '../../core/document/draft.ts'
import { genreSpec } from '../../core/document/genres.ts'
import {
  type FieldChoice,
  fieldChoices,
  freeLabel,
  mostElements,
  occurrences,
  templateFromDraft,
} from '../../core/template/from-draft.ts'
import { instantiate } from '../../core/template/instantiate.ts'
import { failureText, showDone } from '../desk/messages.ts'
import { freshTemplateId, ownCategory, saveTemplate } from '../desk/templates.ts'
import { closeDialog, openDialog } from '../desk/window-state.ts'
import { currentContent } from '../editor/session.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { Dialog } from './dialog.tsx'
import { FieldChoiceRows } from './field-choice-rows.tsx'
import { TemplateDialogActions } from './template-dialog-actions.tsx'
import { TemplateFactsForm } from './template-facts-form.tsx'
import { TemplatePreview } from './template-preview.tsx'

const formId = 'make-template-form'

/** Makes a template of the draft on the desk: a person says what of it is filled in anew each time. */
export function MakeTemplateDialog() {
  const [content] = useState(currentContent)
  if (!content) {
    return (
      <Dialog title="存为模板" size="small" onClose={closeDialog}>
        <EmptyState title="没有打开的稿件" text="先打开一份写好的稿件，再存为模板。" />
      </Dialog>
    )
  }
  return <MakeTemplateForm content={content} />
}

function MakeTemplateForm({ content }: { readonly content: DraftContent }) {
  const [facts, setFacts] = useState(() => ({
    name: firstName(content),
    description: '',
    category: ownCategory,
    genre: content.genre,
  }))
  const [choices, setChoices] = useState<readonly FieldChoice[]>(() => fieldChoices(content))
  const [failure, setFailure] = useState('')
  const chosen = useMemo(() => choices.filter(({ isUsual }) => isUsual), [choices])
  const template = useMemo(() => {
    const description = facts.description.trim() || `由稿件「${draftTitle(content.blocks)}」制作。`
    const named = chosen.map((choice, index) => ({
      ...choice,
      label: freeLabel(choice.label.trim() || `字段${index + 1}`, chosen.slice(0, index)),
    }))
    return templateFromDraft(content, { ...facts, id: 'own-draft', name: facts.name.trim(), description }, named)
  }, [content, facts, chosen])
  const preview = useMemo(() => instantiate(template, {}), [template])

  const save = async () => {
    if (template.name === '') return setFailure('请写明模板名称。')
    if (template.elements.length === 0) return setFailure('稿件没有内容；请先写出要留在模板里的文字。')
    if (template.elements.length > mostElements)
      return setFailure(`稿件有 ${template.elements.length} 段，模板最多 ${mostElements} 段；请先删减。`)
    try {
      const { category, ...rest } = template
      const named = category?.trim() ? { ...rest, category: category.trim() } : rest
      const saved = await saveTemplate({ ...named, id: freshTemplateId() }, false)
      closeDialog()
      showDone(`已存为模板「${saved.name}」，新建稿件时可以选用。`, {
        label: '查看模板',
        run: () => openDialog({ kind: 'newDraft', template: saved.id }),
      })
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  const hasTable = content.blocks.some(block => block.type === 'table')
  return (
    <Dialog
      title="存为模板"
      size="full"
      onClose={closeDialog}
      actions={<TemplateDialogActions form={formId} action="存为模板" failure={failure} onCancel={closeDialog} />}
    >
      <form
        id={formId}
        className="dialog-columns"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="choice-detail template-edit">
          <TemplateFactsForm
            facts={facts}
            onFacts={next => {
              setFacts(next)
              setFailure('')
            }}
          />
          <h3>每次填写的内容</h3>
          <p className="quiet-text">
            勾选的文字在新建稿件时填写，出现在哪里就换在哪里；没有勾选的照原样保留，〔　〕提示也保留。
          </p>
          <FieldChoiceRows
            choices={choices}
            count={words => occurrences(content, words)}
            onChoices={next => {
              setChoices(next)
              setFailure('')
            }}
          />
          {hasTable && <p className="notice">稿件中的表格不收入模板，新建稿件后再插入。</p>}
        </div>
        <TemplatePreview content={preview} />
      </form>
    </Dialog>
  )
}

/** A template is called after what its drafts are. */
function firstName({ genre }: DraftContent): string {
  return `${genreSpec(genre).name}（本单位）`
}
