import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { root } from '../bundle.ts'
import { packageType } from './debian-files.ts'

/** Where electron-builder takes things from and puts them. */
export interface BuilderFolders {
  /** What `stageApplication` laid out. */
  readonly application: string
  /** Where packages are written. */
  readonly output: string
  /** A folder with Electron's runtime for the target. */
  readonly runtime: string
  /** The version of the runtime: that of the development dependency. */
  readonly electronVersion: string
}

/** What files the desktop opens with 简文. Word files stay with Word unless a person chooses otherwise. */
export const fileAssociations = [
  { ext: 'docx', name: 'Word 文档', description: 'Word 文档', mimeType: officeDocument('wordprocessingml.document') },
  { ext: 'jwx', name: '简文交换包', description: '简文交换包', mimeType: packageType },
]

/**
 * How packages are made: everything of ours in one archive with a checksum in the program, native code beside it, and the
 * fuses that close what Electron leaves open. Nothing is fetched: the runtime comes from a folder, native code is not
 * compiled, and there is no update feed.
 */
export function builderConfiguration({ application, output, runtime, electronVersion }: BuilderFolders): Configuration {
  return {
    appId: 'cn.jianwen.desktop',
    productName: '简文',
    copyright: '简文',
    directories: { app: application, output, buildResources: join(root, 'build', 'package', 'icons') },
    electronVersion,
    electronDist: runtime,
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    asar: true,
    asarUnpack: ['**/*.node'],
    files: ['**/*', '!**/*.map', '!THIRD-PARTY-LICENCES.txt', '!sbom.cdx.json'],
    extraResources: ['THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json'].map(name => ({
      from: join(application, name),
      to: name,
    })),
    // The page that Electron shows where there is no application.
    afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    electronLanguages: ['zh-CN', 'en-US'],
    disableDefaultIgnoredFiles: false,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations,
    linux: {
      executableName: 'jianwen',
      category: 'Office',
      icon: join(root, 'build', 'package', 'icons'),
      target: ['dir'],
      synopsis: '公文起草助手，完全离线',
    },
    win: {
      executableName: 'jianwen',
      icon: join(root, 'build', 'package', 'icons', 'icon.ico'),
      target: ['nsis', 'zip'],
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN'],
      language: '2052',
      multiLanguageInstaller: false,
      shortcutName: '简文',
      uninstallDisplayName: `简文 ${filled('version')}`,
      // Drafts are never the installer's to delete.
      deleteAppDataOnUninstall: false,
      artifactName: `jianwen-${filled('version')}-${filled('arch')}-setup.${filled('ext')}`,
      differentialPackage: false,
    },
    artifactName: `jianwen-${filled('version')}-${filled('os')}-${filled('arch')}.${filled('ext')}`,
  }
}

function officeDocument(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}`
}

/** A place that electron-builder fills in by itself. */
function filled(name: 'version' | 'arch' | 'os' | 'ext'): string {
  return `\${${name}}`
}
