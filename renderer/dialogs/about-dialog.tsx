import { closeDialog, useWindow } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'

/** What the program is, that it stays offline, and where its data lie. */
export function AboutDialog() {
  const info = useWindow(state => state.info)
  return (
    <Dialog title="关于简文" size="small" onClose={closeDialog}>
      <p>简文 {info?.version}，公文起草助手。</p>
      <p>简文完全在本机运行：不连接网络，不上传稿件和资料，不收集使用情况。断开网线，全部功能照常可用。</p>
      <p>本软件未经保密测评，不得处理国家秘密。</p>
      <dl className="facts">
        <dt>数据文件夹</dt>
        <dd>
          <code>{info?.dataFolder}</code>
        </dd>
        <dt>运行方式</dt>
        <dd>{info?.shell === 'desktop' ? '桌面窗口' : '本机浏览器窗口'}</dd>
      </dl>
      <p className="quiet-text">稿件每天自动备份；U 盘备份和恢复见「设置」的「数据」页。</p>
    </Dialog>
  )
}
