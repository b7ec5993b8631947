import { beforeAll, expect, it } from 'vitest'
import { build } from './built-program.ts'
import { canHold } from './foreign-hold.ts'
import { heldAtStart, killedMigrations, newerSchema, secondInstance } from './start-faults.ts'

beforeAll(build, 300_000)

it('leaves a database of a newer schema as it is, and says so', async () => {
  expect((await newerSchema(2)).complaints).toEqual([])
  expect((await newerSchema(1, 'touches-the-file')).complaints).not.toEqual([])
}, 120_000)

it('tells a second instance that the folder is in use', async () => {
  // How long a busy machine takes to start two programs varies too much for a single try to be timed.
  expect((await secondInstance(1)).complaints.filter(complaint => !complaint.includes('told after'))).toEqual([])
  expect((await secondInstance(1, 'takes-no-lock')).complaints.join()).toContain('it said')
}, 120_000)

it.skipIf(!canHold)(
  'tells that another program holds the database, and leaves it as it is (needs python3)',
  async () => {
    expect((await heldAtStart(3)).complaints.filter(complaint => !complaint.includes('told after'))).toEqual([])
    expect((await heldAtStart(1, 'takes-locks-for-damage')).complaints.join()).toContain('it did not say so')
  },
  120_000,
)

it('loses nothing where a migration is killed at one of its statements', async () => {
  const { runs, complaints } = await killedMigrations(2)
  expect(complaints).toEqual([])
  expect(runs).toBeGreaterThan(5)
  // By then the first migration has made a table.
  expect((await killedMigrations(1, 'migrates-in-pieces', 25)).complaints).not.toEqual([])
}, 120_000)
