import type { HoldingSource } from './source-passage.ts'

interface OtherSourcesProps {
  readonly sources: readonly HoldingSource[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The documents that hold the same passage, to see each beside the draft. Nothing where there is one alone. */
export function OtherSources({ sources, chosen, onChoose }: OtherSourcesProps) {
  if (sources.length < 2) return null
  return (
    <fieldset className="other-sources">
      <legend>{sources.length} 份文件有这一段</legend>
      {sources.map(({ documentId, title }, index) => (
        <button
          key={documentId}
          type="button"
          aria-pressed={index === chosen}
          title={title}
          onClick={() => onChoose(index)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}
