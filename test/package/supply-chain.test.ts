import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'
import { isAllowed, shippedPackages } from '../../build/package/licences.ts'

interface LockedPackage {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly hasInstallScript?: boolean
}

const read = (name: string) => readFileSync(join(root, name), 'utf8')
const manifest = JSON.parse(read('package.json'))
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages,
).filter(([path]) => path !== '')

it('names every dependency by one exact version', () => {
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
})

it('locks every package by its checksum, but those for systems that the lock was not made on', () => {
  const loose = locked.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))
  expect(loose.filter(([, entry]) => !(entry.optional && entry.os)).map(([path]) => path)).toEqual([])
})

it('names no address that packages come from', () => {
  expect(locked.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([])
  expect(read('.npmrc')).not.toContain('registry')
})

it('runs no script of any package at installation', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  expect(read('build/set-up.mjs')).toContain("'--ignore-scripts'")
  // None of those that are shipped even has one.
  const shipped = new Set(shippedPackages().map(({ name }) => `node_modules/${name}`))
  expect(locked.filter(([path, entry]) => entry.hasInstallScript && shipped.has(path))).toEqual([])
})

it('ships only code under licences of the list', () => {
  const packages = shippedPackages()
  expect(packages.length).toBeGreaterThan(20)
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

it.each([
  ['MIT', true],
  ['MIT OR GPL-3.0', true],
  ['(WTFPL OR MIT)', true],
  ['MIT AND BSD-3-Clause', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-only', false],
  ['UNKNOWN', false],
])('judges the licence %s: %s', (expression, may) => {
  expect(isAllowed(expression)).toBe(may)
})
