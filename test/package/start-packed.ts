// Starts the program of a package on plain Node, with the stand-in in place of 'electron', writes a draft through the
// bridge's channel, quits, and prints what a second start finds. Arguments: folder of the application, data folder.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { requestChannel } from '../../electron/desktop/channels.ts'

const [application = '', dataFolder = ''] = process.argv.slice(2)
const standInAddress = new URL('../support/electron-stand-in.ts', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standInAddress, shortCircuit: true } : next(name, context),
})

const { app, standIn } = await import(standInAddress)
process.argv = ['electron', '.', '--data', dataFolder]

const begun = performance.now()
const main = pathToFileURL(join(application, 'out/app/desktop.js')).href
await import(main)
while (standIn.windows.length === 0 && !standIn.hasQuit) await setTimeout(1)
const started = performance.now() - begun

const ask = (name: string, params: unknown) =>
  standIn.handlers.get(requestChannel)?.(standIn.ownSender(), name, params) as Promise<{ value?: unknown }>
const content = {
  version: 1,
  genre: 'notice',
  fields: {},
  blocks: [{ type: 'title', children: [{ text: '关于打包试运行的通知' }] }],
}
await ask('draft.create', { content, id: 'packed' })
const opened = await ask('draft.open', { id: 'packed' })
const templates = await ask('template.list', null)
const page = await standIn.protocolHandler?.(new Request('app://jianwen/'))
app.quit()
while (!standIn.hasQuit) await setTimeout(5)

console.log(
  JSON.stringify({
    milliseconds: Math.round(started),
    title: (opened.value as { summary?: { title: string } } | undefined)?.summary?.title,
    templates: (templates.value as { templates?: readonly unknown[] } | undefined)?.templates?.length,
    page: page?.status,
  }),
)
