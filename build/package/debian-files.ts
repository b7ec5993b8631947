/** The media type of exchange packages. */
export const packageType = 'application/x-jianwen-package'

/** What tells the system of exchange packages: their media type and their ending. */
export function mediaTypes(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    `  <mime-type type="${packageType}">`,
    '    <comment>Jianwen exchange package</comment>',
    '    <comment xml:lang="zh_CN">简文交换包</comment>',
    '    <glob pattern="*.jwx"/>',
    '  </mime-type>',
    '</mime-info>',
    '',
  ].join('\n')
}

/** Edges of the icons, in pixels. Each is a PNG in `build/package/icons`. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const

/** What Chromium needs of the system, as Electron's own packages for Debian name it. */
const dependencies = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.34)',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libstdc++6 (>= 11)',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
]

/** The control file of the Debian package. `kilobytes` is the size once installed. */
export function controlFile(of: {
  readonly version: string
  readonly architecture: string
  readonly kilobytes: number
}): string {
  return [
    'Package: jianwen',
    `Version: ${of.version}`,
    `Architecture: ${of.architecture}`,
    'Maintainer: 简文 <jianwen@localhost>',
    `Installed-Size: ${of.kilobytes}`,
    `Depends: ${dependencies.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    'Description: offline assistant for drafting Chinese official documents',
    ' 公文起草助手：边写边提示篇幅是否超限、是否重复已有文件，导出符合',
    ' GB/T 9704-2012 的 Word 文件。完全离线运行，不联网、不上传。',
    '',
  ].join('\n')
}

/** The entry of the desktop's menu. */
export function desktopEntry(): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Jianwen',
    'Name[zh_CN]=简文',
    'GenericName=Official Document Editor',
    'GenericName[zh_CN]=公文起草助手',
    'Comment=Draft Chinese official documents, offline',
    'Comment[zh_CN]=起草公文、讲话和报告，完全离线',
    'Exec=/opt/jianwen/jianwen %F',
    'Icon=jianwen',
    'Terminal=false',
    'Categories=Office;WordProcessor;',
    `MimeType=application/vnd.openxmlformats-officedocument.wordprocessingml.document;${packageType};`,
    'StartupWMClass=jianwen',
    '',
  ].join('\n')
}
