import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { GenreId } from '../../core/document/genres.ts'
import { instantiate } from '../../core/template/instantiate.ts'
import type { Template } from '../../core/template/template.ts'
import { createDraft } from '../desk/drafts.ts'
import { failureText } from '../desk/messages.ts'
import { blankContent } from '../desk/new-content.ts'
import { rememberTemplate } from '../desk/templates.ts'
import { useSpeller } from '../desk/use-speller.ts'
import { closeDialog, type FieldValues, openDialog, useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { BlankForm } from './blank-form.tsx'
import { Dialog } from './dialog.tsx'
import { type PickerNote, PickerNoteBar, type PickerWork } from './picker-note.tsx'
import { TemplateActions } from './template-actions.tsx'
import { TemplateClash } from './template-clash.tsx'
import { TemplateForm } from './template-form.tsx'
import { asAnother, keepTemplate, TemplateImport } from './template-import.tsx'
import { TemplateList } from './template-list.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { blankName, fitsBlank, groupTemplates } from './template-search.ts'

const formId = 'new-draft-form'

interface NewDraftDialogProps {
  /** The template chosen at first. */
  readonly start?: string | null
  /** What stands in its fields at first. */
  readonly typed?: FieldValues | undefined
}

/** Starts a draft: a template and its fields, or a blank one. */
export function NewDraftDialog({ start = null, typed = {} }: NewDraftDialogProps) {
  const list = useWindow(state => state.templates)
  const recent = useFirst(useDesk(state => state.settings.recentTemplates) ?? [])
  const spell = useSpeller()
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<string | null>(start)
  const [genre, setGenre] = useState<GenreId>('remarks')
  const [values, setValues] = useState<FieldValues>(typed)
  const [note, setNote] = useState<PickerNote | null>(null)
  const [clash, setClash] = useState<Template | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const groups = useMemo(
    () => groupTemplates(list?.templates ?? [], list?.own ?? [], recent, query, spell),
    [list, recent, query, spell],
  )
  const shown = groups.flatMap(group => group.templates)
  const isSearching = query.trim() !== ''
  const hasBlank = fitsBlank(query, spell)
  const template = shown.find(({ id }) => id === wanted) ?? (isSearching && !hasBlank ? (shown[0] ?? null) : null)
  const isNothing = template === null && !hasBlank

  const work = (act: PickerWork) => {
    setNote(null)
    act().then(setNote, error => setNote({ tone: 'failure', text: failureText(error) }))
  }
  const choose = (id: string | null) => {
    setQuery('')
    setWanted(id)
  }
  const create = () => {
    if (isNothing) return
    closeDialog()
    if (template) rememberTemplate(template.id)
    void createDraft(template ? instantiate(template, values) : blankContent(genre))
  }
  const settled = useDeferredValue(values)
  const content = useMemo(
    () => (template ? instantiate(template, settled) : blankContent(genre)),
    [template, settled, genre],
  )
  return (
    <Dialog
      title="新建稿件"
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <div className="dialog-side-actions">
            <TemplateImport onChoose={choose} onWork={work} onClash={setClash} />
          </div>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="submit" className="button primary" form={formId} disabled={isNothing}>
            创建稿件
          </button>
        </>
      }
    >
      <PickerNoteBar note={note} onWork={work} onClose={() => setNote(null)} />
      <form
        ref={form}
        id={formId}
        className="dialog-columns"
        onSubmit={event => {
          event.preventDefault()
          create()
        }}
      >
        <TemplateList
          list={list}
          groups={groups}
          hasBlank={hasBlank}
          query={query}
          onQuery={setQuery}
          chosen={template}
          onChoose={each => setWanted(each?.id ?? null)}
          onEnter={() => focusForm(form.current)}
        />
        {!isNothing && (
          <>
            <div className="choice-detail" data-pane-form>
              <div className="template-head">
                <h3>{template?.name ?? blankName}</h3>
                {template && (
                  <TemplateActions
                    template={template}
                    isOwn={list?.own.includes(template.id) ?? false}
                    onEdit={() => openDialog({ kind: 'editTemplate', template, values })}
                    onChoose={choose}
                    onWork={work}
                  />
                )}
              </div>
              {template ? (
                <TemplateForm template={template} values={values} onValues={setValues} />
              ) : (
                <BlankForm genre={genre} onGenre={setGenre} />
              )}
            </div>
            <TemplatePreview content={content} />
          </>
        )}
      </form>
      {clash && (
        <TemplateClash
          template={clash}
          onReplace={() => {
            setClash(null)
            work(() => keepTemplate(clash, true, choose))
          }}
          onKeepBoth={() => {
            setClash(null)
            work(() => keepTemplate(asAnother(clash), false, choose))
          }}
          onClose={() => setClash(null)}
        />
      )}
    </Dialog>
  )
}

/** The order stays while the dialog is open, whatever is remembered meanwhile. */
function useFirst<T>(value: T): T {
  return useState(value)[0]
}

function focusForm(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('.choice-detail :is(input, select)')
  const button = document.querySelector<HTMLElement>(`[form="${formId}"]`)
  ;(first ?? button)?.focus()
}
