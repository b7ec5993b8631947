import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Params, RequestName, Value } from '../../../core/contract/contract.ts'
import { convertFolder } from '../../../electron/service/encryption/convert-folder.ts'
import {
  type DataKey,
  type Envelope,
  makeEnvelope,
  newDataKey,
  newRecoveryKey,
} from '../../../electron/service/encryption/envelope.ts'
import { keepEnvelope } from '../../../electron/service/encryption/envelope-file.ts'
import { finishExchange } from '../../../electron/service/encryption/finish-exchange.ts'
import { folderKeys } from '../../../electron/service/encryption/folder-keys.ts'
import { startDesk, traces } from '../../faults/residue.ts'
import { work } from '../../faults/residue-work.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { password } from './turned-on.ts'

const phrase = '滴漏不留痕三号'
const child = new URL('./convert-until-killed.ts', import.meta.url)

interface Sample {
  readonly plain: string
  readonly converted: string
  readonly envelope: Envelope
  readonly dataKey: DataKey
  readonly drafts: unknown
}

/** The sample outlasts single tests. */
const above = mkdtempSync(join(tmpdir(), 'jianwen-'))
afterAll(() => rmSync(above, { recursive: true, force: true }))

let sample: Promise<Sample> | undefined

/** A worked-in folder, once as it is and once with everything converted beside it, made for all tests. */
function worked(): Promise<Sample> {
  sample ??= make()
  return sample
}

async function make(): Promise<Sample> {
  const plain = join(above, 'plain')
  const desk = await startDesk(plain)
  await work(desk, phrase, 1)
  const drafts = await everyDraft(desk.ask)
  await desk.close()
  const dataKey = newDataKey()
  const envelope = await makeEnvelope(dataKey, password, newRecoveryKey())
  const converted = join(above, 'converted')
  cpSync(plain, converted, { recursive: true })
  convertFolder(converted, { from: null, to: folderKeys(dataKey) }, () => undefined)
  return { plain, converted, envelope, dataKey, drafts }
}

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

type Ask = <N extends RequestName>(name: N, params: Params<N>) => Promise<Value<N>>

async function everyDraft(ask: Ask): Promise<unknown> {
  const drafts = await ask('draft.list', { trashed: false })
  const opened = await Promise.all(drafts.map(({ id }) => ask('draft.open', { id })))
  const library = await ask('library.list', null)
  const { own } = await ask('template.list', null)
  return { opened, library, own }
}

/** What a start makes of a folder; with the password where it asks for one. */
async function started(folder: string): Promise<{ readonly isOn: boolean; readonly drafts: unknown }> {
  const desk = await startDesk(folder)
  try {
    const { isOn, isLocked } = await desk.ask('encryption.state', null)
    if (isLocked) await desk.ask('encryption.unlock', { secret: { by: 'password', text: password } })
    return { isOn, drafts: await everyDraft(desk.ask) }
  } finally {
    await desk.close()
  }
}

function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => /converted|former|\.part$/.test(name))
}

/** Two renames for each of drafts, library and templates, four overwritten, and the search; the last is not reached. */
const exchangeSteps = 12

/** Ends a piece of work at its n-th step, as the end of the program would. */
class Stopped extends Error {}

it('is encrypted by the next start, wherever the exchange was broken off once it was decided', async () => {
  const { converted, envelope, drafts } = await worked()
  for (let at = 0; at < exchangeSteps; at++) {
    const folder = copyOf(converted)
    const decided: Envelope = { ...envelope, change: 'to-encrypted' }
    keepEnvelope(folder, decided)
    let step = 0
    try {
      finishExchange(folder, decided, () => {
        if (step++ === at) throw new Stopped()
      })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
    expect(await started(folder), `at step ${at}`).toEqual({ isOn: true, drafts })
    expect(leftovers(folder)).toEqual([])
    const inBackups = traces(folder, phrase).filter(({ file }) => !file.startsWith('backups'))
    expect(inBackups, `at step ${at}`).toEqual([])
  }
}, 120_000)

it('is plain by the next start, wherever the exchange back was broken off', async () => {
  const { converted, envelope, dataKey, drafts } = await worked()
  const encrypted = copyOf(converted)
  const decided: Envelope = { ...envelope, change: 'to-encrypted' }
  keepEnvelope(encrypted, decided)
  finishExchange(encrypted, decided)
  convertFolder(encrypted, { from: folderKeys(dataKey), to: null }, () => undefined)
  for (let at = 0; at < exchangeSteps; at++) {
    const folder = copyOf(encrypted)
    const back: Envelope = { ...envelope, change: 'to-plain' }
    keepEnvelope(folder, back)
    let step = 0
    try {
      finishExchange(folder, back, () => {
        if (step++ === at) throw new Stopped()
      })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
    expect(await started(folder), `at step ${at}`).toEqual({ isOn: false, drafts })
    expect(existsSync(join(folder, 'encryption.json'))).toBe(false)
    expect(leftovers(folder)).toEqual([])
  }
}, 120_000)

it('is as it was, with nothing left, where the program was killed before the exchange was decided', async () => {
  const { plain, drafts } = await worked()
  for (const portion of [0, 1, 3, 6]) {
    const folder = copyOf(plain)
    const before = readFileSync(join(folder, 'drafts.db'))
    const signal = await new Promise(resolve => {
      fork(child, [folder, String(portion)], { stdio: 'ignore' }).on('exit', (_, signal) => resolve(signal))
    })
    expect(signal).toBe('SIGKILL')
    expect(leftovers(folder).length).toBeGreaterThan(0)
    expect(readFileSync(join(folder, 'drafts.db'))).toEqual(before)
    expect(await started(folder)).toEqual({ isOn: false, drafts })
    expect(leftovers(folder)).toEqual([])
  }
}, 120_000)

it('leaves nothing where it is called off', async () => {
  const { plain } = await worked()
  const folder = copyOf(plain)
  const before = traces(folder, phrase)
  let portions = 0
  const stop = () => {
    if (++portions === 3) throw new Stopped()
  }
  expect(() => convertFolder(folder, { from: null, to: folderKeys(newDataKey()) }, stop)).toThrow(Stopped)
  expect(leftovers(folder)).toEqual([])
  expect(traces(folder, phrase)).toEqual(before)
}, 60_000)
