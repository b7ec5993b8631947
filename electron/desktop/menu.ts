import { Menu } from 'electron'

/**
 * The native menu. The window draws the app's menu itself, so Windows and Linux have none: its accelerators would take
 * keys from the editor. macOS passes copy and paste to a window through its menu alone.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(platform === 'darwin' ? macMenu() : null)
}

function macMenu(): Menu {
  return Menu.buildFromTemplate([
    {
      label: '简文',
      submenu: [
        { role: 'hide', label: '隐藏简文' },
        { role: 'quit', label: '退出简文' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
  ])
}
