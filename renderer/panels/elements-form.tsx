import { Fragment, useId, useState } from 'react'
import type { DraftFields, FieldId } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { type GenreId, genreSpec } from '../../core/document/genres.ts'
import { checkField, type FieldContext } from '../../core/lint/field-check.ts'
import { fieldsOfGenre } from '../desk/genre-fields.ts'
import { FormatChoices } from './format-choices.tsx'
import { SeverityMark } from './severity-mark.tsx'

const examples: Readonly<Record<FieldId, string>> = {
  copyNumber: '000001',
  securityClassification: '机密★1年',
  urgency: '特急',
  issuingAuthorityMark: '××市人民政府办公室文件',
  documentNumber: '×政办发〔2026〕8号',
  signatory: '×××',
  ccRecipients: '市委各部门，市人大常委会办公室。',
  printingAuthority: '××市人民政府办公室',
  printDate: '2026年3月5日',
}

/** Genres that number their documents by themselves. */
const ownNumberExamples: { readonly [G in GenreId]?: string } = {
  order: '第12号',
  announcement: '2026年第3号',
  publicNotice: '2026年第3号',
  minutes: '第12期',
  bulletin: '第12期',
}

/** What is often filled in, to choose from. */
const choices: { readonly [F in FieldId]?: readonly string[] } = {
  securityClassification: ['绝密★30年', '机密★20年', '秘密★10年'],
  urgency: ['特急', '加急'],
}

/** Fields that take several lines: joint issuers stand one below the other, recipients fill lines. */
const long: ReadonlySet<FieldId> = new Set(['issuingAuthorityMark', 'ccRecipients'])

/** How a field is filled in, where that cannot be told from its example. */
const advice: { readonly [F in FieldId]?: string } = {
  issuingAuthorityMark:
    '联合行文每个机关一行，主办机关在前；要有「文件」二字的，写在最后一行末尾，自动排在各机关右侧居中。',
}

const zones = [
  ['header', '版头'],
  ['imprint', '版记'],
] as const

interface ElementsFormProps {
  readonly genre: GenreId
  readonly values: DraftFields
  readonly onChange: (id: FieldId, value: string) => void
  /** Called with all values where 格式 or 用印 was chosen. */
  readonly onChoose: (values: DraftFields) => void
  /** Called as the keyboard comes into a field. */
  readonly onEnter?: (id: FieldId) => void
  /** The id of a field's box, where others must find it. */
  readonly boxId?: (id: FieldId) => string
}

/** The elements of header and imprint (版头、版记) as a form, with what is to be said of each below it. */
export function ElementsForm({ genre, values, onChange, onChoose, onEnter, boxId }: ElementsFormProps) {
  // A field that is being emptied stays until the form is opened anew.
  const [opened] = useState(values)
  const ids = fieldsOfGenre(genre, { ...values, ...opened })
  const { name, statutory } = genreSpec(genre)
  return (
    <>
      {!statutory && (
        <p className="quiet-text">
          「{name}」不是法定公文，一般不带版头和版记；内部掌握的稿件可以标份号、密级和紧急程度。
        </p>
      )}
      <FormatChoices genre={genre} values={values} onChoose={onChoose} />
      {zones.map(([zone, label]) => {
        const inZone = ids.filter(id => elementSpec(id).zone === zone)
        if (inZone.length === 0) return null
        return (
          <fieldset key={zone} className="field-group">
            <legend>{label}</legend>
            {inZone.map(id => (
              <Fragment key={id}>
                <ElementField
                  id={id}
                  context={{ genre, mark: values.issuingAuthorityMark }}
                  value={values[id] ?? ''}
                  onChange={value => onChange(id, value)}
                  {...(onEnter ? { onEnter: () => onEnter(id) } : {})}
                  {...(boxId ? { boxId: boxId(id) } : {})}
                />
              </Fragment>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

interface ElementFieldProps {
  readonly id: FieldId
  readonly context: FieldContext
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  readonly boxId?: string
}

function ElementField({ id, context, value, onChange, onEnter, boxId }: ElementFieldProps) {
  const own = useId()
  const note = checkField(id, value, context)
  const noteId = `${own}-note`
  const hintId = `${own}-hint`
  const hint = advice[id]
  const { label, clause } = elementSpec(id)
  const box = {
    id: boxId ?? own,
    className: 'field',
    placeholder: `例：${(id === 'documentNumber' && context.genre && ownNumberExamples[context.genre]) || examples[id]}`,
    value,
    title: `依据：${clause}`,
    'aria-invalid': note !== undefined && note.severity !== 'info',
    ...(note || hint ? { 'aria-describedby': [hint && hintId, note && noteId].filter(Boolean).join(' ') } : {}),
    ...(onEnter ? { onFocus: onEnter } : {}),
  }
  return (
    <div className="element-field" data-severity={note?.severity}>
      <label htmlFor={box.id}>{label}</label>
      {long.has(id) ? (
        <textarea
          {...box}
          rows={Math.max(2, value.split('\n').length)}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <input {...box} list={choices[id] && `${own}-list`} onChange={event => onChange(event.target.value)} />
      )}
      {choices[id] && (
        <datalist id={`${own}-list`}>
          {choices[id].map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={hintId} className="quiet-text">
          {hint}
        </p>
      )}
      {note && (
        <p id={noteId} className="element-note">
          <SeverityMark severity={note.severity} />
          <span>{note.message}</span>
          {note.right !== undefined && (
            <button type="button" className="link-button" onClick={() => onChange(note.right as string)}>
              改为「{note.right}」
            </button>
          )}
        </p>
      )}
    </div>
  )
}
