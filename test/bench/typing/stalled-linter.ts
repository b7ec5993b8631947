import type { Page } from 'playwright-core'

/** Makes the linter of a window's later loads stand still for so many milliseconds before it takes any change. */
export async function stallLinter(page: Page, milliseconds: number): Promise<void> {
  await page.route('**/*lint-worker*', async route => {
    const response = await route.fetch()
    const stall = `const held = new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
      addEventListener('message', () => Atomics.wait(held, 0, 0, ${milliseconds}));`
    await route.fulfill({ response, body: `${stall}\n${await response.text()}` })
  })
}
