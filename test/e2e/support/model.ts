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
