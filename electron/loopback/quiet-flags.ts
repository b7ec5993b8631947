/** Keeps a browser that shows nothing but this app from calling home, and from anything but the app itself. */
export const quietFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-extensions',
  // A report of a crash would hold what was in memory.
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--no-pings',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  // Its name of today, and the one of older Chromium.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=DnsOverHttps,AsyncDns,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,Translate,WebRtcHideLocalIpsWithMdns',
]
