import type { Page } from 'playwright-core'

/**
 * The blocks of the draft as the editor's model holds them, as text; a table's cells one after another. Read from React's
 * own tree, so that the window need not show its model to anyone.
 */
export function modelText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface ModelNode {
      readonly text?: string
      readonly children?: readonly ModelNode[]
    }
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: { readonly editor?: ModelNode } | null
    }
    const paper = document.querySelector('[data-slate-editor]')
    const name = Object.keys(paper ?? {}).find(key => key.startsWith('__reactFiber$'))
    let fiber = name ? (paper as unknown as Record<string, Fiber>)[name] : undefined
    while (fiber && !fiber.memoizedProps?.editor) fiber = fiber.return ?? undefined
    const textOf = (node: ModelNode): string => node.text ?? (node.children ?? []).map(textOf).join('')
    if (!fiber?.memoizedProps?.editor) throw new Error('no editor on screen')
    return (fiber.memoizedProps.editor.children ?? []).map(textOf)
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

/** Makes the editor on screen throw the next `times` times that it is rendered, as a fault of its own would. */
export function breakRendering(page: Page, times: number): Promise<void> {
  return page.evaluate(times => {
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: { readonly editor?: { getChunkSize(node: unknown): number | null } } | null
    }
    const paper = document.querySelector('[data-slate-editor]')
    const name = Object.keys(paper ?? {}).find(key => key.startsWith('__reactFiber$'))
    let fiber = name ? (paper as unknown as Record<string, Fiber>)[name] : undefined
    while (fiber && !fiber.memoizedProps?.editor) fiber = fiber.return ?? undefined
    const editor = fiber?.memoizedProps?.editor
    if (!editor) throw new Error('no editor on screen')
    const { getChunkSize } = editor
    let left = times
    editor.getChunkSize = node => {
      if (left-- > 0) throw new Error('planted')
      return getChunkSize(node)
    }
  }, times)
}
