import type { ServiceBridge } from '../../core/contract/contract.ts'
import { useConnection } from './connection.ts'
import { connectWebSocket } from './web-socket-bridge.ts'

declare global {
  interface Window {
    /** Present in the desktop shell: the preload exposes it. */
    readonly jianwen?: ServiceBridge
  }
}

/** The service, over Electron's bridge where there is one, else over the loopback shell's WebSocket. */
export const bridge: ServiceBridge =
  window.jianwen ?? connectWebSocket(webSocketAddress(), isLost => useConnection.setState({ isLost }))

function webSocketAddress(): string {
  return `ws://${window.location.host}/service`
}
