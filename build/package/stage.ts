import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForPackage, root } from '../bundle.ts'
import { shippedPackages, thirdPartyNotices } from './licences.ts'
import { softwareBill } from './software-bill.ts'

/** A system and processor that packages are made for. */
export interface Target {
  readonly platform: 'linux' | 'win32'
  readonly arch: 'x64' | 'arm64'
}

/** Packages with native code. They stay beside the bundle, each with the one binary of its target. */
const nativePackages = ['better-sqlite3', 'better-sqlite3-multiple-ciphers'] as const

/**
 * Lays out what a package holds of our own in `folder`, as electron-builder wants an application: the bundle, the
 * window, the templates, native code for one target, licences and the bill of materials. No sources, no maps, no Node.
 */
export async function stageApplication(folder: string, target: Target): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await bundleForPackage(join(folder, 'out'))
  cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
  for (const name of nativePackages) stageNative(name, folder, target)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageJson(), null, 2)}\n`)
  const packages = shippedPackages()
  writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), thirdPartyNotices(packages))
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(softwareBill(manifest(), packages), null, 2)}\n`)
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** The project's package.json. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
}

function packageJson(): object {
  const { name, version, description, dependencies } = manifest()
  return {
    name,
    productName: '简文',
    version,
    description,
    author: '简文',
    license: 'UNLICENSED',
    private: true,
    type: 'module',
    main: 'out/app/desktop.js',
    dependencies: Object.fromEntries(nativePackages.map(name => [name, dependencies[name]])),
  }
}

function stageNative(name: string, folder: string, { platform, arch }: Target): void {
  const from = join(root, 'node_modules', name)
  const to = join(folder, 'node_modules', name)
  const binary = `${platform}-${arch}.node`
  if (!existsSync(join(from, 'prebuilds', binary))) throw new Error(`${name} has no binary for ${platform}-${arch}`)
  mkdirSync(join(to, 'prebuilds'), { recursive: true })
  cpSync(join(from, 'prebuilds', binary), join(to, 'prebuilds', binary))
  cpSync(join(from, 'lib'), join(to, 'lib'), { recursive: true })
  // Entries for other systems, which load binaries that are not here.
  for (const file of readdirSync(join(to, 'lib'))) {
    if (/^(darwin|linux|linuxmusl|win32)-/.test(file)) rmSync(join(to, 'lib', file))
  }
  cpSync(join(from, 'LICENSE'), join(to, 'LICENSE'))
  const { version, license, main } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name, version, license, main }, null, 2)}\n`)
}
