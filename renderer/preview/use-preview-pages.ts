import { useEffect, useState } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import type { Profile } from '../../core/docx/profiles.ts'
import { PaperPages } from '../../core/paper/paper-pages.ts'

/** The pages of a draft; null until they are laid out, behind the frame that says so. */
export function usePreviewPages(content: DraftContent | null, profile: Profile): PaperPages | null {
  const [pages, setPages] = useState<PaperPages | null>(null)
  useEffect(() => {
    if (!content) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPages(new PaperPages(content, profile)), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [content, profile])
  return pages
}
