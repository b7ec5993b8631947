import { useState } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { instantiate } from '../../core/template/instantiate.ts'
import type { Template } from '../../core/template/template.ts'
import { createDraft } from '../desk/drafts.ts'
import { blankContent } from '../desk/new-content.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { BlankForm } from './blank-form.tsx'
import { Dialog } from './dialog.tsx'
import { TemplateForm } from './template-form.tsx'
import { TemplateList } from './template-list.tsx'

const formId = 'new-draft-form'

/** Starts a draft: a template and its fields, or a blank one. */
export function NewDraftDialog() {
  const templates = useWindow(state => state.templates)
  const [template, setTemplate] = useState<Template | null>(null)
  const [genre, setGenre] = useState<GenreId>('remarks')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})

  const create = (content: DraftContent) => {
    closeDialog()
    void createDraft(content)
  }
  return (
    <Dialog
      title="新建稿件"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="submit" className="button primary" form={formId}>
            创建稿件
          </button>
        </>
      }
    >
      <form
        id={formId}
        className="dialog-columns"
        onSubmit={event => {
          event.preventDefault()
          create(template ? instantiate(template, values) : blankContent(genre))
        }}
      >
        <TemplateList list={templates} chosen={template} onChoose={setTemplate} />
        {template ? (
          <TemplateForm key={template.id} template={template} values={values} onValues={setValues} />
        ) : (
          <BlankForm genre={genre} onGenre={setGenre} />
        )}
      </form>
    </Dialog>
  )
}
