import { fileURLToPath } from 'node:url'

/** The path of a text of our own that suites work on: `speech.txt`, and `policy.txt`, which it repeats. */
export function fixture(name: 'speech.txt' | 'policy.txt'): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}
