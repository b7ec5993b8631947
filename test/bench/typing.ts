// What a person at the keyboard waits for, beside a bare contenteditable, CodeMirror 6 and stock Slate in one run: keys
// in long drafts with every check running and with one that stands still, the mark after a mistake, opening, starting.
// Real key events through the browser's protocol. Figures are of this machine; ratios travel better.
import { draftVersion } from '../../core/document/draft.ts'
import { launchBrowser, openPage } from '../e2e/support/browser.ts'
import { createDraft } from '../e2e/support/desk.ts'
import { startShell, temporaryFolder } from '../e2e/support/shell.ts'
import { peerText } from './typing/peer-text.ts'
import { stallLinter } from './typing/stalled-linter.ts'
import { typingSpeed } from './typing/typing-speed.ts'
import { editToMark, openingTime, startToFirstKey } from './typing/waits.ts'

const title = '关于上半年工作情况的报告'
const otherTitle = '关于开展节前检查的通知'

// One person, one window: each of the two has a shell and a folder of its own, and the one at rest has nothing to follow.
const folder = temporaryFolder()
const stalledFolder = temporaryFolder()
let shell = await startShell(folder.path)
let stalledShell = await startShell(stalledFolder.path)
const browser = await launchBrowser()
try {
  const { page: app } = await openPage(browser, shell.url)
  const { page: stalled } = await openPage(browser, stalledShell.url)
  await stallLinter(stalled, 500)
  await createDraft(app, {
    version: draftVersion,
    genre: 'notice',
    fields: {},
    blocks: [{ type: 'title', children: [{ text: otherTitle }] }],
  })
  await typingSpeed(browser, app, stalled, {
    characters: 50_000,
    keysPerRound: 60,
    goal: 'p95 at most 16.7 ms or 1.3 × contenteditable',
    isGood: (own, bare) => own <= Math.max(16.7, 1.3 * bare),
  })
  await stalled.goto('about:blank')
  await stalledShell.stop()
  await editToMark(app, (peerText(50_000).paragraphs.length >> 1) + 2)
  await openingTime(app, title, otherTitle)
  await app.goto('about:blank')
  await shell.stop()
  await startToFirstKey(folder.path)

  shell = await startShell(folder.path)
  const { page: longApp } = await openPage(browser, shell.url)
  stalledShell = await startShell(stalledFolder.path)
  const { page: longStalled } = await openPage(browser, stalledShell.url)
  await stallLinter(longStalled, 500)
  await typingSpeed(browser, longApp, longStalled, {
    characters: 500_000,
    keysPerRound: 20,
    // Stock Slate takes seconds for a key at this length.
    others: ['contenteditable', 'CodeMirror 6'],
    goal: 'p95 at most 33 ms or below contenteditable',
    isGood: (own, bare) => own <= Math.max(33, bare),
  })
} finally {
  await browser.close()
  await shell.stop()
  await stalledShell.stop()
  folder.remove()
  stalledFolder.remove()
}
