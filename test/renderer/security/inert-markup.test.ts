import { expect, it } from 'vitest'
import { withoutStyles } from '../../../renderer/security/inert-markup.ts'

it.each([
  ['<p style="color:red">红字</p>', '<p data-style="color:red">红字</p>'],
  [
    '<span lang=ZH-CN\nstyle=\'font-weight:bold\'>粗</span><b class="x"STYLE=a>字</b>',
    '<span lang=ZH-CN\ndata-style=\'font-weight:bold\'>粗</span><b class="x"data-style=a>字</b>',
  ],
  ['<style>\n<!-- p {color:red} -->\n</style><p>字</p>', '<p>字</p>'],
  ['<style>没有结束', ''],
  ['<p>a &lt; style=1，style=2</p>', '<p>a &lt; style=1，style=2</p>'],
])('takes the styles out of %j', (markup, inert) => {
  expect(withoutStyles(markup)).toBe(inert)
})

it('reads large and broken markup in time that grows with its length', () => {
  const start = performance.now()
  withoutStyles('<a "'.repeat(500_000) + '<style '.repeat(20))
  expect(performance.now() - start).toBeLessThan(2000)
})
