import { useEffect, useState } from 'react'
import { startImport } from '../desk/imports.ts'
import { useWindow } from '../desk/window-state.ts'

/** Takes files that are dragged onto the window: they are imported, and the browser never opens them in its place. */
export function FileDrop() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(useWindow.getState().dialog === null)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (useWindow.getState().dialog === null) startImport([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver ? (
    <div className="file-drop">
      <p>松开后导入这些文件</p>
    </div>
  ) : null
}
