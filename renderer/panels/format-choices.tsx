import { useId } from 'react'
import type { DraftFields, HeaderFormat, SealKind } from '../../core/document/draft.ts'
import { type GenreId, genreSpec } from '../../core/document/genres.ts'
import { usualFormat } from '../../core/document/header-format.ts'

const formats: readonly { readonly id: HeaderFormat; readonly label: string; readonly words: string }[] = [
  { id: 'document', label: '文件', words: '标志距版心上边缘 35 毫米，发文字号下一条红线（7.2）。' },
  { id: 'letter', label: '信函', words: '红色双线，首页不印页码，版记不印印发机关和印发日期（10.1）。' },
  { id: 'order', label: '命令（令）', words: '标志距版心上边缘 20 毫米，没有红线（10.2）。' },
  { id: 'minutes', label: '纪要', words: '标志为“×××纪要”，不加盖印章（10.3）。' },
]

const seals: readonly { readonly id: SealKind | ''; readonly label: string; readonly words: string }[] = [
  { id: '', label: '不加盖印章', words: '署名右空二字，成文日期比署名右移二字（7.3.5.2）。' },
  { id: 'seal', label: '加盖印章', words: '正文下留出印章的位置，联合行文每排最多三个署名（7.3.5.1）。' },
  { id: 'stamp', label: '加盖签名章', words: '署名一行写签发人职务，右边留出签名章的位置（7.3.5.3）。' },
]

interface FormatChoicesProps {
  readonly genre: GenreId
  readonly values: DraftFields
  readonly onChoose: (values: DraftFields) => void
}

/** 格式 and 用印 of a document. What is usual for its genre and mark is not stored, so that it follows both. */
export function FormatChoices({ genre, values, onChoose }: FormatChoicesProps) {
  if (!genreSpec(genre).statutory && !values.format && !values.seal) return null
  const usual = usualFormat(genre, values)
  const { format: _format, ...withoutFormat } = values
  const { seal: _seal, ...withoutSeal } = values
  return (
    <fieldset className="field-group">
      <legend>格式和用印</legend>
      <Choice
        label="格式"
        options={formats}
        value={values.format ?? usual}
        onChoose={format => onChoose(format === usual ? withoutFormat : { ...values, format })}
      />
      <Choice
        label="用印"
        options={seals}
        value={values.seal ?? ''}
        onChoose={seal => onChoose(seal === '' ? withoutSeal : { ...values, seal })}
      />
    </fieldset>
  )
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly words: string }[]
  readonly value: Id
  readonly onChoose: (id: Id) => void
}

function Choice<Id extends string>({ label, options, value, onChoose }: ChoiceProps<Id>) {
  const id = useId()
  return (
    <div className="element-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        aria-describedby={`${id}-note`}
        onChange={event => onChoose(event.target.value as Id)}
      >
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} className="element-choice-note">
        {options.find(option => option.id === value)?.words}
      </p>
    </div>
  )
}
