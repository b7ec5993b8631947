import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/**
 * Runs end-to-end suites in a network namespace in which the program believes it is online: a device with an address, a
 * default route and a name server, all leading nowhere. Every packet is caught. Then a leak is planted, a page of the web
 * fetched and a name asked for, which has to be caught too: a trap that catches nothing proves nothing.
 *
 *     node test/faults/silence.ts                 the whole end-to-end suite
 *     node test/faults/silence.ts FILE…           these files of it
 *     node test/faults/silence.ts --strict FILE…  the loopback device watched as well
 *
 * Exits 0 where the suite passed, nothing was caught and the leak was; 1 otherwise; 2 where no namespace can be made.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(import.meta.url)

/** What a run caught. */
export interface Silence {
  /** Packets of the suite. */
  readonly packets: readonly object[]
  /** Packets of the planted leak. */
  readonly planted: number
  readonly suitePassed: boolean
}

/** Whether this machine lets us make a network namespace and watch it. */
export function canTrap(): boolean {
  const tried = spawnSync('unshare', ['-n', '-m', 'ip', 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1'])
  return tried.status === 0 && spawnSync('python3', ['-c', '0']).status === 0
}

/** Runs files of the end-to-end suite, all where none is named, inside the trap. */
export async function runInTrap(files: readonly string[], isStrict: boolean): Promise<Silence> {
  const flags = isStrict ? ['--strict'] : []
  const inside = spawn('unshare', ['-n', '-m', process.execPath, here, '--inside', ...flags, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let answer = ''
  inside.stdout.setEncoding('utf8').on('data', text => (answer += text))
  await new Promise(resolve => inside.on('close', resolve))
  const last = answer.trim().split('\n').at(-1) ?? ''
  if (!last.startsWith('{')) throw new Error(`The run in the namespace ended without an answer:\n${answer}`)
  return JSON.parse(last) as Silence
}

async function inside(files: readonly string[], isStrict: boolean): Promise<Silence> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-silence-'))
  try {
    makeNetwork(folder)
    const packets: object[] = []
    const trap = await setTrap(packets, isStrict)
    const suitePassed = await runSuite(files)
    await setTimeout(1000)
    const ofSuite = packets.length
    await leak()
    const before = performance.now()
    while (packets.length === ofSuite && performance.now() - before < 5000) await setTimeout(50)
    trap.kill()
    return { packets: packets.slice(0, ofSuite), planted: packets.length - ofSuite, suitePassed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A device with a way to everywhere, and a name server behind it. Neighbours are given, so that nobody asks for them. */
function makeNetwork(folder: string): void {
  const names = join(folder, 'resolv.conf')
  writeFileSync(names, 'nameserver 10.66.0.1\n')
  for (const line of [
    'sysctl -q -w net.ipv6.conf.default.disable_ipv6=1',
    'ip link set lo up',
    'ip link add v0 type veth peer name v1',
    'ip address add 10.66.0.2/24 dev v0',
    'ip link set v0 up',
    'ip link set v1 up',
    'ip neighbour add 10.66.0.1 lladdr 02:00:00:00:00:01 nud permanent dev v0',
    'ip route add default via 10.66.0.1',
    `mount --bind ${names} /etc/resolv.conf`,
  ]) {
    const [program = '', ...args] = line.split(' ')
    const done = spawnSync(program, args, { encoding: 'utf8' })
    // Without IPv6 in the kernel there is nothing to switch off.
    if (done.status !== 0 && program !== 'sysctl') throw new Error(`${line}: ${done.stderr}`)
  }
}

function setTrap(packets: object[], isStrict: boolean): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('packet-trap.py', import.meta.url))
  const trap = spawn('python3', [script, ...(isStrict ? ['--strict'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    trap.on('exit', code => code && reject(new Error(`The trap ended with ${code}`)))
    createInterface(trap.stdout).on('line', line => {
      const packet = JSON.parse(line)
      if ('set' in packet) resolve(trap)
      else packets.push(packet)
    })
  })
}

function runSuite(files: readonly string[]): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const suite = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.e2e.config.ts', ...files], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  return new Promise(resolve => suite.on('exit', code => resolve(code === 0)))
}

/** What the program must never do. */
async function leak(): Promise<void> {
  const code = "fetch('https://example.com/').catch(() => {}).finally(() => process.exit())"
  const leaking = spawn(process.execPath, ['-e', code], { stdio: 'ignore' })
  await setTimeout(1500)
  leaking.kill('SIGKILL')
}

if (process.argv[1] === here) {
  const args = process.argv.slice(2)
  const isStrict = args.includes('--strict')
  const files = args.filter(arg => !arg.startsWith('--'))
  if (args.includes('--inside')) console.log(JSON.stringify(await inside(files, isStrict)))
  else if (canTrap()) process.exitCode = report(await runInTrap(files, isStrict))
  else {
    console.error('This machine makes no network namespace: run as root, with iproute2 and python3 installed.')
    process.exitCode = 2
  }
}

function report({ packets, planted, suitePassed }: Silence): number {
  console.log(`suite ${suitePassed ? 'passed' : 'failed'}, ${packets.length} packets, planted leak: ${planted} caught`)
  for (const packet of packets.slice(0, 50)) console.log(JSON.stringify(packet))
  return suitePassed && packets.length === 0 && planted > 0 ? 0 : 1
}
