import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, output } from './bundle.ts'

// The command line: results on stdout belong to the command alone, so nothing is printed here.
await bundle()
// npm runs scripts in the project's folder; paths are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import(pathToFileURL(join(output, 'app', 'cli.js')).href)
