import { useEffect, useMemo, useState } from 'react'
import { type ComparedSource, fileSource, sourceName, versionSources } from '../desk/compare-drafts.ts'
import { acceptedFiles } from '../desk/file-bytes.ts'
import { FileButton } from '../dialogs/file-button.tsx'
import { useDesk } from '../state/desk.ts'

/** Drafts and versions that a list offers at once: more are found by their titles. */
const most = 200

interface SourcePickerProps {
  /** What the side is: 「原稿」 or 「新稿」. */
  readonly label: string
  readonly source: ComparedSource | null
  /** The draft whose versions are offered. */
  readonly draft: string | null
  readonly onChange: (source: ComparedSource) => void
  readonly onFailure: (failure: string) => void
}

const keyOf = (source: ComparedSource) =>
  source.kind === 'draft' ? source.id : source.kind === 'version' ? `${source.id} ${source.number}` : 'file'

/** Chooses one side of a comparison: a draft, a version of one, or a file. */
export function SourcePicker({ label, source, draft, onChange, onFailure }: SourcePickerProps) {
  const drafts = useDesk(state => state.drafts)
  const [versions, setVersions] = useState<readonly ComparedSource[]>([])
  const [search, setSearch] = useState('')
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    if (!draft) return
    let isOver = false
    versionSources(draft).then(
      found => isOver || setVersions(found.slice(0, most)),
      // Without them drafts and files remain to be chosen.
      () => isOver || setVersions([]),
    )
    return () => {
      isOver = true
    }
  }, [draft])
  const found = useMemo(() => {
    const words = search.trim().toLowerCase()
    const listed = drafts.filter(({ title, trashedAt }) => trashedAt === null && title.toLowerCase().includes(words))
    return listed.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, most)
  }, [drafts, search])
  const offered: readonly ComparedSource[] = [...found.map(({ id }) => ({ kind: 'draft' as const, id })), ...versions]
  const chosen = source ? keyOf(source) : ''
  const isListed = offered.some(one => keyOf(one) === chosen)
  const pick = async (file: File) => {
    setReading(true)
    const read = await fileSource(file)
    setReading(false)
    if (typeof read === 'string') onFailure(read)
    else onChange(read)
  }
  return (
    <fieldset className="source-picker">
      <legend>{label}</legend>
      {drafts.length > 30 && (
        <input
          className="field"
          type="search"
          aria-label={`查找${label}`}
          placeholder="按标题查找"
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      <select
        className="select"
        aria-label={label}
        value={chosen}
        onChange={event => {
          const next = offered.find(one => keyOf(one) === event.target.value)
          if (next) onChange(next)
        }}
      >
        {!source && <option value="">请选择</option>}
        {source && !isListed && <option value={chosen}>{sourceName(source)}</option>}
        <optgroup label="稿件">
          {found.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
        {versions.length > 0 && (
          <optgroup label="版本">
            {versions.map(version => (
              <option key={keyOf(version)} value={keyOf(version)}>
                {version.kind === 'version' ? version.label : ''}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <FileButton
        label={isReading ? '正在读取…' : '选文件…'}
        accept={acceptedFiles}
        inputId={`compare-file-${label}`}
        note="Word、WPS、PDF 或文本文件"
        onFile={file => void pick(file)}
      />
    </fieldset>
  )
}
