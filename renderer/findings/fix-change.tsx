import type { FixPreview } from './fix-preview.ts'

/** What a fix does, the old words struck through and the new ones underlined in their place. */
export function FixChange({ preview, className }: { readonly preview: FixPreview; readonly className: string }) {
  const { before, removed, inserted, after } = preview
  return (
    <span className={className}>
      {before}
      {removed && <del>{removed}</del>}
      {inserted && <ins>{inserted}</ins>}
      {after}
    </span>
  )
}
