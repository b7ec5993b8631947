import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, output } from './bundle.ts'

// The command line: results on stdout belong to the command alone, so nothing is printed here.
await bundle()
await import(pathToFileURL(join(output, 'app', 'cli.js')).href)
