import { bundle, output } from './bundle.ts'

await bundle()
console.error(`已生成：${output}`)
