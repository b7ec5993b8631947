import { ServiceError } from '../../core/contract/errors.ts'
import { RefusalError, readArguments, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { exitCode, type Io } from './io.ts'

/**
 * Runs one command line and answers its exit code: 0 clean, 1 errors found, 2 wrong usage or unreadable input. `argv`
 * holds the words after the program's name.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 0 || isHelp(argv[0])) {
    const isAsked = argv.length > 0
    ;(isAsked ? io.out : io.error)(`${isAsked ? '' : '请给出命令。\n'}${overview()}`)
    return isAsked ? exitCode.clean : exitCode.failure
  }
  const command = find(argv)
  if (!command) {
    if (isHelp(argv[1])) {
      const group = commands.filter(({ name }) => name.startsWith(`${argv[0]} `))
      if (group.length > 0) {
        io.out(usages(group))
        return exitCode.clean
      }
    }
    io.error(unknownCommand(argv))
    return exitCode.failure
  }
  const rest = argv.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.summary}\n用法：jianwen ${command.usage}\n`)
    return exitCode.clean
  }
  try {
    return await command.run(readArguments(rest, command.options), io)
  } catch (error) {
    return report(error, command, io)
  }
}

function find(argv: readonly string[]): Command | undefined {
  return commands.find(command => command.name === argv.slice(0, command.name.split(' ').length).join(' '))
}

function report(error: unknown, command: Command, io: Io): number {
  if (error instanceof UsageError) {
    io.error(`${error.message}\n用法：jianwen ${command.usage}\n`)
  } else if (error instanceof RefusalError) {
    io.error(`${error.message}\n`)
  } else if (error instanceof ServiceError) {
    io.error(`${error.message}\n`)
  } else {
    io.error(`程序出现意外错误，这一步没有完成。\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  }
  return exitCode.failure
}

/** The sentence for a command that is none; of a group such as `library` it names the others. */
function unknownCommand([name = '', next]: readonly string[]): string {
  const group = commands.filter(command => command.name.startsWith(`${name} `)).map(command => command.name)
  if (group.length === 0) return `没有命令「${name}」。\n${overview()}`
  const fault = next === undefined ? `命令 ${name} 后面缺少子命令` : `没有命令「${name} ${next}」`
  return `${fault}；可用的有：${group.join('、')}。\n`
}

function isHelp(word: string | undefined): boolean {
  return word === 'help' || word === '--help' || word === '-h'
}

function usages(some: readonly Command[]): string {
  return `用法：jianwen 命令 …\n${some.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`).join('')}`
}

function overview(): string {
  return usages(commands)
}
