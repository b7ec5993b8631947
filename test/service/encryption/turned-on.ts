import { randomUUID } from 'node:crypto'
import type { Service } from '../../../electron/service/service.ts'
import { speech, temporaryFolder } from '../../support/drafts.ts'
import { ask, openService } from '../../support/services.ts'

/** The draft that an encrypted folder holds. */
export const draftContent = speech('在读书会上的发言', '今天只说三件事。')

export const password = '晨读半小时再改稿'

/** Encrypts the folder of a service, older copies erased; answers the recovery key. */
export async function turnOn(service: Service, erase = true): Promise<string> {
  const offer = await ask(service, 'encryption.offer', { password })
  const groups = offer.asked.map(number => offer.groups[number - 1] as string)
  await ask(service, 'encryption.turnOn', { groups, erase })
  return offer.groups.join('-')
}

/** An encrypted data folder with one draft, which nothing has open. */
export async function encrypted(): Promise<{
  readonly folder: string
  readonly id: string
  readonly recoveryKey: string
}> {
  const folder = temporaryFolder()
  const service = await openService(folder)
  const id = randomUUID()
  await ask(service, 'draft.create', { id, content: draftContent })
  const recoveryKey = await turnOn(service)
  await service.close()
  return { folder, id, recoveryKey }
}
