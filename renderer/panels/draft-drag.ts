import type { DragEvent } from 'react'
import { moveDrafts, moveFolder } from '../desk/arrange-drafts.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { endGlance } from './glance-watch.ts'

const draftsType = 'application/x-jianwen-drafts'
const folderType = 'application/x-jianwen-folder'

/** Dragging of drafts, the selected ones together, and of folders onto folders. Nothing else can be dropped here. */
export function useDraftDrag() {
  return { onDragStart, onDragOver, onDragLeave: unmark, onDragEnd: unmark, onDrop }
}

function onDragStart({ target, dataTransfer }: DragEvent): void {
  endGlance()
  const { draft, folder } = (target as HTMLElement).dataset
  dataTransfer.effectAllowed = 'move'
  if (folder !== undefined) dataTransfer.setData(folderType, folder)
  else if (draft !== undefined) {
    const { selected } = useDraftList.getState()
    dataTransfer.setData(draftsType, JSON.stringify(selected.has(draft) ? [...selected] : [draft]))
  }
}

function onDragOver(event: DragEvent): void {
  const { types } = event.dataTransfer
  const place = placeOf(event)
  unmark()
  if (!place || !(types.includes(draftsType) || types.includes(folderType))) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'move'
  const heading = document.querySelector(`.draft-group[data-drop="${CSS.escape(place.dataset.drop ?? '')}"]`)
  ;(heading ?? place).setAttribute('data-over', '')
}

function onDrop(event: DragEvent): void {
  unmark()
  const folderId = placeOf(event)?.dataset.drop
  const drafts = event.dataTransfer.getData(draftsType)
  const folderDragged = event.dataTransfer.getData(folderType)
  if (folderId === undefined || !(drafts || folderDragged)) return
  event.preventDefault()
  const target = folderId === '' ? null : folderId
  if (drafts) {
    void moveDrafts(JSON.parse(drafts) as readonly string[], target)
    return
  }
  const folder = useDraftList.getState().folders.find(({ id }) => id === folderDragged)
  if (folder) void moveFolder(folder, target)
}

function placeOf({ target }: DragEvent): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[data-drop]')
}

function unmark(): void {
  for (const marked of document.querySelectorAll('.draft-lines [data-over]')) marked.removeAttribute('data-over')
}
