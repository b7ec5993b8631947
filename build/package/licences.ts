import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bundle.ts'

/** A package of the registry whose code is shipped. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** The text of its licence file; null where it has none. */
  readonly text: string | null
}

/** Licences that code in a package may have, and any `A OR B` and `A AND B` of them. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
  'Zlib',
])

interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

/**
 * Every package that the shipped code may come from: the production part of the lockfile, without the Node that only the
 * scripts of the checkout run on. Sorted by name. Throws where one has a licence that may not be shipped.
 */
export function shippedPackages(folder: string = root): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  const packages = Object.entries(lock.packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.optional && !entry.link)
    .map(([path, entry]) => read(folder, path, entry))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (refused.length > 0) {
    throw new Error(`Licence not allowed: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`)
  }
  return packages
}

/** Whether a licence expression may be shipped: one of `A OR B`, all of `A AND B`. */
export function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, ' ')
    .split(/\bOR\b/)
    .some(choice => choice.split(/\bAND\b/).every(one => allowed.has(one.trim())))
}

/** The licences of all shipped packages as one text, for the person who installs. */
export function thirdPartyNotices(packages: readonly ShippedPackage[]): string {
  const line = '-'.repeat(72)
  const parts = packages.map(({ name, version, licence, text }) =>
    [line, `${name} ${version} (${licence})`, line, '', text?.trim() ?? `Licence: ${licence}`, ''].join('\n'),
  )
  return `简文使用了下列软件，其许可文本附后。Electron 与 Chromium 的许可见安装目录中的 LICENSE 和 LICENSES.chromium.html。\n\n${parts.join('\n')}`
}

function read(folder: string, path: string, { version, license }: LockedPackage): ShippedPackage {
  const from = join(folder, path)
  const file = existsSync(from)
    ? readdirSync(from).find(name => /^(licen[cs]e|copying)(\.|-|$)/i.test(name))
    : undefined
  return {
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license ?? 'UNKNOWN',
    text: file ? readFileSync(join(from, file), 'utf8') : null,
  }
}
