import { closeDialog } from '../desk/window-state.ts'
import { KeyList } from '../guide/key-list.tsx'
import { Dialog } from './dialog.tsx'

/** Every key of the registry, by menu, to look at or to print. */
export function ShortcutsDialog() {
  return (
    <Dialog
      title="快捷键"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
          <button type="button" className="button primary" onClick={closeDialog}>
            关闭
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <section className="shortcuts" aria-label="快捷键一览" tabIndex={0} data-start="">
        <KeyList />
      </section>
      <p className="quiet-text">
        按 Alt 加菜单后的字母打开菜单，单按 Alt 到菜单栏。输入法组词时按键归输入法。稿件列表中：F2 重命名，Delete
        移到回收站。
      </p>
    </Dialog>
  )
}
