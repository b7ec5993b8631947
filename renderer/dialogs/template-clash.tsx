import type { Template } from '../../core/template/template.ts'
import { Dialog } from './dialog.tsx'

interface TemplateClashProps {
  readonly template: Template
  readonly onReplace: () => void
  readonly onKeepBoth: () => void
  readonly onClose: () => void
}

/** Asks what becomes of a template in a file where one of the same id is there already. */
export function TemplateClash({ template, onReplace, onKeepBoth, onClose }: TemplateClashProps) {
  return (
    <Dialog
      title="已有这个模板"
      size="small"
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="button" className="button danger" onClick={onReplace}>
            替换原有模板
          </button>
          <button type="button" className="button primary" data-start onClick={onKeepBoth}>
            另存一份
          </button>
        </>
      }
    >
      <p>文件中的「{template.name}」与一个自建模板标识相同。替换后，原有模板的内容不能恢复；另存一份则两个都留下。</p>
    </Dialog>
  )
}
