import type { JSHandle, Page } from 'playwright-core'

interface ModelNode {
  readonly text?: string
  readonly children?: readonly ModelNode[]
}

/** The part of the editor's model that tests look at. */
interface Model extends ModelNode {
  selection: unknown
  getChunkSize(node: unknown): number | null
}

/** The editor on screen, read from React's own tree, so that the window need not show its model to anyone. */
function modelOf(page: Page): Promise<JSHandle<Model>> {
  return page.evaluateHandle(() => {
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: { readonly editor?: Model } | null
    }
    const paper = document.querySelector('[data-slate-editor]')
    const name = Object.keys(paper ?? {}).find(key => key.startsWith('__reactFiber$'))
    let fiber = name ? (paper as unknown as Record<string, Fiber>)[name] : undefined
    while (fiber && !fiber.memoizedProps?.editor) fiber = fiber.return ?? undefined
    if (!fiber?.memoizedProps?.editor) throw new Error('no editor on screen')
    return fiber.memoizedProps.editor
  })
}

/** The blocks of the draft as the editor's model holds them, as text; a table's cells one after another. */
export async function modelText(page: Page): Promise<string[]> {
  const model = await modelOf(page)
  return model.evaluate(editor => {
    const textOf = (node: ModelNode): string => node.text ?? (node.children ?? []).map(textOf).join('')
    return (editor.children ?? []).map(textOf)
  })
}

/** The blocks on paper as the DOM holds their text, what is shown in empty ones left out. */
export function shownText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-slate-editor] [data-slate-node="element"]')].map(block =>
      [...block.querySelectorAll('[data-slate-string]')].map(string => string.textContent).join(''),
    ),
  )
}

/** Makes the editor on screen forget its caret, while the browser keeps its own: as in the moment after opening. */
export async function forgetCaret(page: Page): Promise<void> {
  const model = await modelOf(page)
  await model.evaluate(editor => {
    editor.selection = null
  })
}

/** Makes the editor on screen throw the next `times` times that it is rendered, as a fault of its own would. */
export async function breakRendering(page: Page, times: number): Promise<void> {
  const model = await modelOf(page)
  await model.evaluate((editor, times) => {
    const { getChunkSize } = editor
    let left = times
    editor.getChunkSize = node => {
      if (left-- > 0) throw new Error('planted')
      return getChunkSize(node)
    }
  }, times)
}
