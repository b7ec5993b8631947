import { type FormEvent, useRef, useState } from 'react'
import { type GenreId, genreSpec, genres } from '../../core/document/genres.ts'
import { isSpoken } from '../../core/ledger/entry.ts'
import { type HandEntry, type HandSubject, handEntryLimits } from '../../core/ledger/hand-entry.ts'
import { changeSettings } from '../desk/settings.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'

interface LedgerHandProps {
  readonly entries: readonly HandEntry[]
  /** The year that is offered first. */
  readonly year: number
}

type Figure = 'documents' | 'pages' | 'characters' | 'minutes'

const fields: readonly { readonly id: Figure; readonly label: string }[] = [
  { id: 'documents', label: '件数' },
  { id: 'pages', label: '页数' },
  { id: 'characters', label: '字数' },
  { id: 'minutes', label: '会议分钟' },
]

const nothing: Readonly<Record<Figure, string>> = { documents: '', pages: '', characters: '', minutes: '' }

/** Figures of years whose documents are not among the drafts (手工填报): entered, mended, taken out. */
export function LedgerHand({ entries, year: offered }: LedgerHandProps) {
  const [year, setYear] = useState(String(offered))
  const [subject, setSubject] = useState<HandSubject>('papers')
  const [figures, setFigures] = useState(nothing)
  const [said, setSaid] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const hasMinutes = isSpeech(subject)
  const keep = (changed: readonly HandEntry[]) => changeSettings({ ledgerEntries: changed })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const entry: HandEntry = {
      year: Number(year),
      subject,
      documents: Number(figures.documents),
      pages: numberOf(figures.pages),
      characters: numberOf(figures.characters),
      minutes: hasMinutes ? numberOf(figures.minutes) : null,
    }
    const others = entries.filter(one => one.year !== entry.year || one.subject !== subject)
    if (others.length >= handEntryLimits.entries) {
      setSaid(`填报已有 ${numberText(handEntryLimits.entries)} 行，达到上限；请先删除不用的。`)
      return
    }
    keep([...others, entry].sort((a, b) => b.year - a.year))
    setSaid(`已填报${entry.year}年${subjectName(subject)}。`)
    setFigures(nothing)
  }
  const mend = (entry: HandEntry) => {
    setYear(String(entry.year))
    setSubject(entry.subject)
    const texts = fields.map(({ id }) => [id, entry[id] === null ? '' : String(entry[id])])
    setFigures(Object.fromEntries(texts) as Record<Figure, string>)
    form.current?.querySelector<HTMLInputElement>('[name="documents"]')?.focus()
  }
  const remove = (entry: HandEntry) => {
    keep(entries.filter(one => one !== entry))
    setSaid(`已删除${entry.year}年${subjectName(entry.subject)}。`)
    form.current?.querySelector<HTMLInputElement>('[name="documents"]')?.focus()
  }

  return (
    <section className="ledger-hand" aria-label="手工填报">
      <p>往年文件不在程序中的，在这里填报全年数字；填报的年份以填报数为准，标明「手工填报」。不知道的留空。</p>
      <form ref={form} className="ledger-form" onSubmit={submit}>
        <label>
          年份
          <input
            className="field"
            type="number"
            required
            min={handEntryLimits.firstYear}
            max={handEntryLimits.lastYear}
            value={year}
            onChange={event => setYear(event.target.value)}
          />
        </label>
        <label>
          类别
          <select className="select" value={subject} onChange={event => setSubject(subjectOf(event.target.value))}>
            <option value="papers">{subjectName('papers')}</option>
            <option value="speeches">{subjectName('speeches')}</option>
            <optgroup label="按文种">
              {genres.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        {fields.map(({ id, label }) => (
          <label key={id}>
            {label}
            <input
              className="field"
              type="number"
              name={id}
              data-first={id === 'documents' || undefined}
              min={0}
              max={handEntryLimits.figure}
              step={id === 'minutes' ? 0.1 : 1}
              required={id === 'documents'}
              disabled={id === 'minutes' && !hasMinutes}
              value={id === 'minutes' && !hasMinutes ? '' : figures[id]}
              onChange={event => setFigures({ ...figures, [id]: event.target.value })}
            />
          </label>
        ))}
        <button type="submit" className="button primary">
          填报
        </button>
      </form>
      <p className="quiet-text" role="status">
        {said}
      </p>
      {entries.length === 0 ? (
        <EmptyState title="还没有填报" text="填上年份和件数后点「填报」；可以只填合计，也可以分文种填。" />
      ) : (
        <table className="ledger-table ledger-entries">
          <caption>已填报的数字</caption>
          <thead>
            <tr>
              {['年份', '类别', ...fields.map(({ label }) => label)].map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => {
              const name = `${entry.year}年${subjectName(entry.subject)}`
              return (
                <tr key={name}>
                  <th scope="row">{entry.year}年</th>
                  <td className="ledger-word">{subjectName(entry.subject)}</td>
                  {fields.map(({ id }) => (
                    <td key={id}>{entry[id] === null ? '—' : numberText(entry[id])}</td>
                  ))}
                  <td className="ledger-word">
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`修改${name}`}
                      onClick={() => mend(entry)}
                    >
                      修改
                    </button>
                    <button
                      type="button"
                      className="link-button danger"
                      aria-label={`删除${name}`}
                      onClick={() => remove(entry)}
                    >
                      删除
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function subjectOf(value: string): HandSubject {
  return value === 'speeches' ? 'speeches' : (genres.find(({ id }) => id === value)?.id ?? 'papers')
}

function subjectName(subject: HandSubject): string {
  if (subject === 'papers') return '文件合计'
  return subject === 'speeches' ? '讲话、发言合计' : genreSpec(subject).name
}

function isSpeech(subject: 'papers' | 'speeches' | GenreId): boolean {
  return subject === 'speeches' || (subject !== 'papers' && isSpoken(subject))
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text)
}
