import type { LoggedFault } from '../../../core/contract/run-log.ts'

/** How many places of a stack are kept. */
const mostPlaces = 12

/** A place of the program's own: its folders, what was built of them, its packages, or Node. Letters of ASCII alone. */
const place =
  /((?:core|electron|renderer|build|out|assets|test|node_modules)\/[\w@.+/-]{1,160}\.[cm]?[jt]sx?|node:[\w/]{1,60}):(\d{1,7}):(\d{1,7})\)?$/

/**
 * An error without anything that could hold a person's text: its message is left out, of its stack places in the program
 * stay, of what caused it the code.
 */
export function faultOf(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: 'unknown', places: [] }
  const code = codeOf(error) ?? codeOf(error.cause)
  return { name: safeName(error.name), ...(code !== undefined && { code }), places: placesOf(error) }
}

/** A fault that the window tells, of which nothing is believed. */
export function faultOfWindow(name: string, stack: string): LoggedFault {
  return { name: safeName(name), places: placesIn(stack) }
}

function safeName(name: string): string {
  return /^[A-Z][A-Za-z]{1,30}Error$|^Error$/.test(name) ? name : 'unknown'
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' && /^(SQLITE_[A-Z_]{1,40}|E[A-Z0-9]{2,15}|ERR_[A-Z_]{1,50})$/.test(code)
    ? code
    : undefined
}

function placesOf({ message, stack = '' }: Error): readonly string[] {
  // A message may have lines that look like places.
  const from = message === '' ? -1 : stack.indexOf(message)
  return placesIn(from === -1 ? stack : stack.slice(from + message.length))
}

function placesIn(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter(line => /^\s*(at |[\w$]*@)/.test(line))
    .flatMap(line => {
      const match = place.exec(line)
      return match ? [`${match[1]}:${match[2]}:${match[3]}`] : []
    })
    .slice(0, mostPlaces)
}
