import { chooseFolder } from '../desk/data-place.ts'
import { useWindow } from '../desk/window-state.ts'

/** Asks for a folder with the system's own dialog. Nothing where the window is a browser's: there the path is typed. */
export function ChooseFolder({ onChosen }: { readonly onChosen: (path: string) => void }) {
  const isDesktop = useWindow(state => state.info?.shell === 'desktop')
  if (!isDesktop) return null
  const choose = async () => {
    const path = await chooseFolder()
    if (path !== null) onChosen(path)
  }
  return (
    <button type="button" className="button" onClick={() => void choose()}>
      浏览…
    </button>
  )
}
