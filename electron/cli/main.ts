import { run } from './run.ts'

export type { Io } from './io.ts'
export { run } from './run.ts'

// As a source file it is imported by tests; as a bundle it is always the program.
if (import.meta.main || !import.meta.url.endsWith('.ts')) await start()

async function start(): Promise<void> {
  // Whoever reads the results may stop early, as `head` does: then there is nobody left to write to.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
  process.exitCode = await run(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    error: text => process.stderr.write(text),
    folder: process.cwd(),
  })
}
