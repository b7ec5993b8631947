import { expect, it, onTestFinished } from 'vitest'
import { launchBrowser, openPage } from './support/browser.ts'
import { startShell, temporaryFolder } from './support/shell.ts'

it('lets no script of a page learn an address by WebRTC, nor send by hints of the page', async () => {
  const data = temporaryFolder()
  const shell = await startShell(data.path)
  const browser = await launchBrowser()
  onTestFinished(async () => {
    await browser.close()
    await shell.stop()
    data.remove()
  })
  const { page } = await openPage(browser, shell.url)
  const candidates = await page.evaluate(async () => {
    // What these would send is seen where packets are caught: `node test/faults/silence.ts test/e2e/page-silence.test.ts`.
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload']) {
      const link = Object.assign(document.createElement('link'), { rel, href: 'https://example.com/a.js' })
      document.head.append(link)
    }
    const urls = ['stun:203.0.113.7:3478', 'stun:stun.example.com:3478', 'turn:203.0.113.7:3478?transport=tcp']
    const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
    const found: string[] = []
    const isOver = new Promise<void>(resolve => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve()
        else if (candidate.candidate !== '') found.push(candidate.candidate)
      }
    })
    connection.createDataChannel('a')
    await connection.setLocalDescription(await connection.createOffer())
    await isOver
    connection.close()
    return found
  })
  expect(candidates).toEqual([])
})
