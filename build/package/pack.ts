import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { root } from '../bundle.ts'
import { makeArchive } from './archive.ts'
import { builderConfiguration } from './builder-config.ts'
import { makeDebianPackage } from './debian-package.ts'
import { manifest, stageApplication, type Target } from './stage.ts'

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: process.platform },
    arch: { type: 'string', default: process.arch },
    runtime: { type: 'string', default: process.env.ELECTRON_OVERRIDE_DIST_PATH },
    output: { type: 'string', default: join(root, 'dist') },
    /** What is made besides the unpacked folder: deb and tar.gz here, nsis and zip by electron-builder. */
    also: { type: 'string', multiple: true, default: [] },
  },
})

const target = targetOf(values.platform, values.arch)
const runtime = resolve(values.runtime ?? join(root, 'node_modules', 'electron', 'dist'))
const output = resolve(values.output)
if (!existsSync(runtime)) {
  fail(`没有 Electron 运行时（${runtime}）；请用 --runtime 指明解压后的运行时文件夹，或先运行 npx install-electron。`)
}

const own: Readonly<Record<string, (unpacked: string) => string>> = {
  deb: unpacked => makeDebianPackage(unpacked, output, target.arch),
  'tar.gz': unpacked => makeArchive(unpacked, output, target.arch),
}
if (values.also.some(kind => Object.hasOwn(own, kind)) && target.platform !== 'linux') {
  fail('deb 和 tar.gz 只用于 Linux；Windows 请用 --also nsis 或 --also zip。')
}

const electronVersion = manifest().devDependencies.electron ?? ''
const application = join(output, `application-${target.platform}-${target.arch}`)
await stageApplication(application, target)
await build({
  projectDir: root,
  config: builderConfiguration({ application, output, runtime, electronVersion }),
  targets: platformOf(target).createTarget(
    ['dir', ...values.also.filter(kind => !Object.hasOwn(own, kind))],
    target.arch === 'x64' ? Arch.x64 : Arch.arm64,
  ),
  publish: 'never',
})
for (const kind of values.also) {
  const make = own[kind]
  if (make) console.log(make(unpackedFolder(output, target)))
}

/** Where electron-builder leaves the unpacked program. */
function unpackedFolder(folder: string, { platform, arch }: Target): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  return join(folder, `${platform === 'linux' ? 'linux' : 'win'}${suffix}-unpacked`)
}

function platformOf({ platform }: Target): Platform {
  return platform === 'linux' ? Platform.LINUX : Platform.WINDOWS
}

function targetOf(platform: string, arch: string): Target {
  if ((platform === 'linux' || platform === 'win32') && (arch === 'x64' || arch === 'arm64')) return { platform, arch }
  return fail(`不能为 ${platform} ${arch} 打包；可用的有：linux、win32 与 x64、arm64。`)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
