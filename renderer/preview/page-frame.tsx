import { memo, useEffect, useRef, useState } from 'react'
import type { PaperPages } from '../../core/paper/paper-pages.ts'
import { PageDrawing } from './page-drawing.tsx'

interface PageFrameProps {
  readonly pages: PaperPages
  readonly number: number
  /** CSS pixels a twip. */
  readonly scale: number
}

/** A sheet of the preview. Its page is drawn once it comes near the view, and goes when it is far from it. */
export const PageFrame = memo(({ pages, number, scale }: PageFrameProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(number <= 2)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)), {
      root: element.closest('.preview-scroller'),
      rootMargin: '100%',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { width, height } = pages.sizeOf(number)
  return (
    <div
      ref={frame}
      className="preview-page"
      data-page={number}
      style={{ width: width * scale, height: height * scale }}
    >
      {isNear && <PageDrawing page={pages.page(number)} label={`第 ${number} 页，共 ${pages.count} 页`} />}
    </div>
  )
})
