import type { CommandLine, Session, WebContents } from 'electron'
import { appOrigin } from './protocol.ts'

/** Keeps Chromium itself from calling home: together these gave no packet at all on a watched network. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-sync'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A proxy that is not there, for whatever asks for one all the same.
  ['proxy-server', '127.0.0.1:9'],
  // Its name of today, and the one of older Chromium.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'DnsOverHttps,AsyncDns,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,WebRtcHideLocalIpsWithMdns',
  ],
]

/** Sets Chromium's switches. Before the app is ready. */
export function silenceNetwork(commandLine: CommandLine): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
}

/** Denies a session everything: permissions, devices, downloads, dictionaries and every address but the app's own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }))
}

/** Keeps contents where they are: no navigation, no new window, no embedded browser. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Pictures may be data or blobs of the window itself. */
function isAllowed(address: string): boolean {
  return (
    address.startsWith(`${appOrigin}/`) || address.startsWith('data:image/') || address.startsWith(`blob:${appOrigin}/`)
  )
}
