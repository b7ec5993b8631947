import { statfsSync } from 'node:fs'

/** Types of file systems as Linux numbers them, which no local disk has. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f])
const stickTypes: ReadonlySet<number> = new Set([0x4d44, 0x2011bab0])

/** Folders that a program keeps the same on several computers, by a part of their path. */
const syncing: readonly (readonly [part: RegExp, name: string])[] = [
  [/^onedrive( - .*)?$/iu, 'OneDrive'],
  [/^(坚果云|nutstore( files)?|我的坚果云)$/iu, '坚果云'],
  [/^(baidu(sync)?disk|baidunetdisk|百度(云|网盘).*)$/iu, '百度网盘'],
  [/^(wps ?(cloud|drive|云).*|wpsdrive)$/iu, 'WPS 云盘'],
  [/^(阿里云盘|adrive|腾讯微云|weiyun.*|360云盘.*|亿方云.*|飞书云.*)$/iu, '网盘'],
  [/^(dropbox|google ?drive|icloud ?drive|com~apple~clouddocs|nextcloud|owncloud|syncthing)$/iu, '同步盘'],
]

/** What makes a folder a risky place for a database. */
export type FolderRisk = { readonly kind: 'network' | 'stick' } | { readonly kind: 'sync'; readonly name: string }

/** Finds the risk of a folder by its path and by the file system it lies on; undefined where none is known. */
export function folderRisk(
  folder: string,
  typeOf: (folder: string) => number = typeOfFileSystem,
): FolderRisk | undefined {
  if (/^(\\\\|\/\/)[^?.]/u.test(folder)) return { kind: 'network' }
  for (const part of folder.split(/[\\/]/u)) {
    const found = syncing.find(([pattern]) => pattern.test(part))
    if (found) return { kind: 'sync', name: found[1] }
  }
  const type = typeOf(folder)
  if (networkTypes.has(type)) return { kind: 'network' }
  if (stickTypes.has(type)) return { kind: 'stick' }
  return undefined
}

/** The sentence for a risk: what may happen and what to do. */
export function riskSentence(risk: FolderRisk): string {
  const how = '请把数据文件夹放在本机硬盘上，用「第二个备份文件夹」把备份存到别处。'
  switch (risk.kind) {
    case 'network':
      return `数据文件夹在网络盘上，断网或两台电脑同时打开会损坏稿件库；${how}`
    case 'stick':
      return `数据文件夹在 U 盘（FAT 格式）上，没有弹出就拔下会损坏稿件库；${how}`
    case 'sync':
      return `数据文件夹在${risk.name}的同步文件夹里，同步程序会在写稿时改动稿件库；${how}`
  }
}

function typeOfFileSystem(folder: string): number {
  try {
    return statfsSync(folder).type
  } catch {
    return 0
  }
}
