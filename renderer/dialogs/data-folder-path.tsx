import { copyDataFolder, showDataFolder } from '../desk/data-place.ts'
import { useWindow } from '../desk/window-state.ts'

/** The data folder's path, and the way there: the file manager, or the path to paste into it where a browser has none. */
export function DataFolderPath() {
  const info = useWindow(state => state.info)
  if (!info) return null
  return (
    <>
      <code>{info.dataFolder}</code>{' '}
      {info.shell === 'desktop' ? (
        <button type="button" className="link-button" onClick={() => void showDataFolder()}>
          打开所在位置
        </button>
      ) : (
        <button type="button" className="link-button" onClick={() => void copyDataFolder(info.dataFolder)}>
          复制路径
        </button>
      )}
    </>
  )
}
