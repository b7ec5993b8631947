import type { ServiceBridge } from '../../core/contract/contract.ts'
import { useConnection } from './connection.ts'
import { connectWebSocket } from './web-socket-bridge.ts'

declare global {
  interface Window {
    /** Present in the desktop shell: the preload exposes it. */
    readonly jianwen?: ServiceBridge & { pathOf(file: File): string }
  }
}

/** The service, over Electron's bridge where there is one, else over the loopback shell's WebSocket. */
export const bridge: ServiceBridge =
  window.jianwen ?? connectWebSocket(webSocketAddress(), isLost => useConnection.setState({ isLost }))

/** Where a chosen file lies, with its folders; empty where only its name can be known, as in a browser. */
export function pathOf(file: File): string {
  return window.jianwen?.pathOf(file) ?? ''
}

function webSocketAddress(): string {
  return `ws://${window.location.host}/service`
}
