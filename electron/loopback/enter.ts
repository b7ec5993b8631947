import { readyStorageThread } from '../service/storage/storage-thread.ts'
// First of all: what is loaded behind it is compiled once, and read from then on.
import { keepCompiledCode } from './compile-cache.ts'

keepCompiledCode()
readyStorageThread()
await import('./main.ts')
