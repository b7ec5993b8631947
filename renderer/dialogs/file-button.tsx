import { useRef } from 'react'

interface FileButtonProps {
  readonly label: string
  /** Endings of the files that are offered, by commas. */
  readonly accept: string
  /** Id of the file field behind the button, which is never seen. */
  readonly inputId: string
  /** Says on the button what files may look like. */
  readonly note?: string
  readonly onFile: (file: File) => void
}

/** A button that lets a person choose one file; the same file can be chosen again. */
export function FileButton({ label, accept, inputId, note, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" title={note} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        id={inputId}
        type="file"
        accept={accept}
        hidden
        tabIndex={-1}
        aria-label={label}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
