import { useEffect, useRef, useState } from 'react'
import { type DraftFields, type FieldId, fieldIds } from '../../core/document/draft.ts'
import { checkFields } from '../../core/lint/field-check.ts'
import { lockReason } from '../commands/writing.ts'
import { filledFields, hasSameFields } from '../desk/filled-fields.ts'
import { fieldBoxId } from '../desk/show-field.ts'
import { setFields } from '../editor/actions.ts'
import { currentContent } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { ElementsForm } from './elements-form.tsx'
import { EmptyState } from './empty-state.tsx'

/** The elements panel (要素): header and imprint as a form. What is typed stands on paper at once. */
export function ElementsPanel() {
  const draft = useDesk(state => state.draft)
  return (
    <section className="elements-panel" aria-label="要素">
      {draft ? (
        <LiveForm key={draft.id} genre={draft.genre} fields={draft.fields} />
      ) : (
        <EmptyState title="没有打开的稿件" text="打开或新建一份稿件后，在这里填写版头、版记。" />
      )}
    </section>
  )
}

let acts = 0

function LiveForm({
  genre,
  fields,
}: {
  readonly genre: Parameters<typeof ElementsForm>[0]['genre']
  readonly fields: DraftFields
}) {
  const [values, setValues] = useState(fields)
  const act = useRef('')
  const isComposing = useRef(false)

  // Fields that something else changed, as 撤销 does; the desk tells of one's own a moment late.
  useEffect(() => {
    const now = currentContent()?.fields ?? fields
    setValues(shown => (isComposing.current || hasSameFields(shown, now) ? shown : now))
  }, [fields])

  const send = (next: DraftFields) => {
    const filled = filledFields(next)
    if (!hasSameFields(filled, currentContent()?.fields ?? {})) setFields(filled, act.current)
  }
  const change = (id: FieldId, value: string) => {
    const next = { ...values, [id]: value }
    setValues(next)
    if (!isComposing.current) send(next)
  }
  const notes = checkFields(values, genre)
  const reason = useDesk(state => lockReason(state.draft?.status))
  return (
    <form
      className="elements-form"
      onSubmit={event => event.preventDefault()}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={event => {
        isComposing.current = false
        const box = event.target as HTMLInputElement
        const id = box.id.replace(fieldBoxId('' as FieldId), '') as FieldId
        const next = { ...values, [id]: box.value }
        setValues(next)
        send(next)
      }}
    >
      <p className="elements-summary" role="status">
        {reason ? `${reason}。` : summary(fieldIds.filter(id => values[id]?.trim()).length, notes.size)}
      </p>
      <fieldset className="elements-lock" disabled={reason !== null}>
        <ElementsForm
          genre={genre}
          values={values}
          onChange={change}
          onChoose={next => {
            act.current = `format ${++acts}`
            setValues(next)
            send(next)
          }}
          onEnter={id => {
            act.current = `${id} ${++acts}`
          }}
          boxId={fieldBoxId}
        />
      </fieldset>
    </form>
  )
}

function summary(filled: number, notes: number): string {
  if (filled === 0) return '还没有填写；空着的要素不印出来。'
  return notes === 0 ? `已填 ${filled} 项，没有发现问题。` : `已填 ${filled} 项，${notes} 项要看一看。`
}
