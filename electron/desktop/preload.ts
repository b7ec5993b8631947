import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { EventName, Events, Reply, RequestName, ServiceBridge } from '../../core/contract/contract.ts'
import { isEventName, isRequestName } from '../../core/contract/names.ts'
import { eventChannel, requestChannel } from './channels.ts'

const bridge = {
  request<N extends RequestName>(name: N, params: unknown): Promise<Reply<N>> {
    if (!isRequestName(name)) return Promise.reject(new RangeError('Unknown request'))
    return ipcRenderer.invoke(requestChannel, name, params)
  },
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void) {
    if (!isEventName(name)) throw new RangeError('Unknown event')
    const forward = (_event: unknown, told: unknown, payload: Events[E]) => {
      if (told === name) listener(payload)
    }
    ipcRenderer.on(eventChannel, forward)
    return () => void ipcRenderer.off(eventChannel, forward)
  },
  /** Where a chosen file lies, so that files of the same name are told apart; empty where it is not on a disk. */
  pathOf: (file: File) => webUtils.getPathForFile(file),
} satisfies ServiceBridge & { pathOf(file: File): string }

contextBridge.exposeInMainWorld('jianwen', bridge)
