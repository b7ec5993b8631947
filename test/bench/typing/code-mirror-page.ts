import { EditorState, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { PeerText } from './peer-text.ts'

/** CodeMirror 6 with one mark a finding, mapped through edits: its own way to show what a linter says. */
Object.assign(window, {
  showPeer({ paragraphs, findings }: PeerText) {
    const underline = Decoration.mark({ class: 'finding' })
    let start = 0
    const marks = paragraphs.flatMap((text, index) => {
      const [from, to] = findings[index] ?? [0, 0]
      const mark = from < to ? [underline.range(start + from, start + to)] : []
      start += text.length + 1
      return mark
    })
    const field = StateField.define<DecorationSet>({
      create: () => Decoration.set(marks),
      update: (set, transaction) => set.map(transaction.changes),
      provide: self => EditorView.decorations.from(self),
    })
    const state = EditorState.create({
      doc: paragraphs.join('\n'),
      selection: { anchor: paragraphs.slice(0, (paragraphs.length >> 1) + 1).join('\n').length },
      extensions: [field, EditorView.lineWrapping],
    })
    const view = new EditorView({ state, parent: document.querySelector('#peer') as HTMLElement })
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'center' }) })
    view.focus()
  },
})
