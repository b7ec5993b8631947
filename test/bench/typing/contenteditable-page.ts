import type { PeerText } from './peer-text.ts'

/** A bare contenteditable: what the browser itself takes for a key. */
Object.assign(window, {
  showPeer({ paragraphs }: PeerText) {
    const paper = document.querySelector('#peer') as HTMLElement
    const text = document.createElement('div')
    text.contentEditable = 'true'
    for (const paragraph of paragraphs) {
      const block = document.createElement('p')
      block.textContent = paragraph
      text.append(block)
    }
    paper.append(text)
    const block = text.children[paragraphs.length >> 1] as HTMLElement
    block.scrollIntoView({ block: 'center' })
    text.focus()
    getSelection()?.collapse(block.firstChild, block.textContent?.length)
  },
})
