import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type GenreId, genres, isGenreId } from '../../core/document/genres.ts'

/** Wrong usage: one Chinese sentence; the usage line of the command follows it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A command line that is understood and still cannot be done: one Chinese sentence that needs no usage line. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
}

/** The arguments of one command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[]
  text(name: string): string | undefined
  list(name: string): readonly string[]
  flag(name: string): boolean
}

/** Reads arguments. Throws UsageError for an unknown option or one without its value. */
export function readArguments(argv: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  const { values, positionals } = parse(argv, options)
  return {
    positionals,
    text: name => (typeof values[name] === 'string' ? values[name] : undefined),
    list: name => (Array.isArray(values[name]) ? values[name].filter(value => typeof value === 'string') : []),
    flag: name => values[name] === true,
  }
}

function parse(argv: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(sentenceFor(error as NodeJS.ErrnoException))
  }
}

function sentenceFor(error: NodeJS.ErrnoException): string {
  const option = /'(-[^' ]*)/u.exec(error.message)?.[1] ?? ''
  return error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `没有选项 ${option}。`
    : `选项 ${option} 的写法不对，请检查它的值。`
}

/** The value of an option that must be one of a few. Throws UsageError. */
export function choice<T extends string>(args: Arguments, name: string, allowed: readonly T[], fallback: T): T {
  const value = args.text(name)
  if (value === undefined) return fallback
  const found = allowed.find(one => one === value)
  if (!found) throw new UsageError(`选项 --${name} 只能是 ${allowed.join('、')}，不能是「${value}」。`)
  return found
}

/** The genre of --genre, by its id or its Chinese name; undefined where it is not given. Throws UsageError. */
export function genreOption(args: Arguments): GenreId | undefined {
  const value = args.text('genre')
  if (value === undefined) return undefined
  const id = genres.find(genre => genre.name === value)?.id ?? value
  if (isGenreId(id)) return id
  throw new UsageError(
    `没有文种「${value}」；可用的有：${genres.map(genre => `${genre.id}（${genre.name}）`).join('、')}。`,
  )
}

/** An option that must be given. Throws UsageError. */
export function required(args: Arguments, name: string, label: string): string {
  const value = args.text(name)
  if (value === undefined || value === '')
    throw new UsageError(`缺少${label}（${name.length === 1 ? '-' : '--'}${name}）。`)
  return value
}

/** The one positional argument that a command takes. Throws UsageError. */
export function onlyPositional(args: Arguments, label: string): string {
  const [value, extra] = args.positionals
  if (value === undefined) throw new UsageError(`缺少${label}。`)
  if (extra !== undefined) throw new UsageError(`只能给一个${label}，多出「${extra}」。`)
  return value
}

/** Refuses arguments that a command does not take. Throws UsageError. */
export function noPositionals(args: Arguments): void {
  const [extra] = args.positionals
  if (extra !== undefined) throw new UsageError(`多出参数「${extra}」。`)
}
