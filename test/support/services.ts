import { onTestFinished } from 'vitest'
import type { Reply, RequestName, Value } from '../../core/contract/contract.ts'
import { serve } from '../../core/contract/serve.ts'
import type { SaveFile } from '../../electron/service/handlers/files.ts'
import { type Service, startService } from '../../electron/service/service.ts'

/** The templates that the product ships. */
export const templatesFolder = new URL('../../templates', import.meta.url).pathname

/** Saves as a browser does: by handing the bytes to the window. */
export const download: SaveFile = async (fileName, bytes) => ({
  kind: 'download',
  fileName,
  bytes: Buffer.from(bytes).toString('base64'),
})

/** A service on a data folder, closed when the test ends. */
export async function openService(dataFolder: string, saveFile: SaveFile = download): Promise<Service> {
  const service = await startService({ dataFolder, shell: 'loopback', version: '1.2.3', templatesFolder, saveFile })
  onTestFinished(() => service.close())
  return service
}

/** Asks a service as a window would, through the boundary. A bug in a handler fails the test. */
export function request<N extends RequestName>(service: Service, name: N, params: unknown): Promise<Reply<N>> {
  return serve(service.handlers, name, params, error => {
    throw error
  }) as Promise<Reply<N>>
}

/** Asks and expects a value. */
export async function ask<N extends RequestName>(service: Service, name: N, params: unknown): Promise<Value<N>> {
  const reply = await request(service, name, params)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.value
}

/** A text as a file that a window sends. */
export function textFile(name: string, text: string): { readonly name: string; readonly bytes: string } {
  return { name, bytes: Buffer.from(text).toString('base64') }
}
