/**
 * Every failure that can cross the contract, with the sentence a person reads: what happened and what to do.
 * `{name}` stands for the file or draft concerned.
 */
export const errorSentences = {
  'draft-not-found': '没有找到这份稿件，它可能已被彻底删除；请刷新稿件列表。',
  'draft-conflict': '这份稿件已在另一个窗口中改动；请把当前内容另存为副本，再对照合并。',
  'draft-damaged': '这份稿件的保存记录有损坏，已打开最近一个完好的版本；请核对后继续。',
  'draft-unreadable': '这份稿件的保存记录全部损坏，无法打开；原记录原样保留，请把数据文件夹交给技术人员恢复。',
  'draft-too-new': '这份稿件由更新版本的简文写成，本版本不能打开；请升级简文，稿件未作任何改动。',
  'version-not-found': '没有找到这个版本，它可能已按保留期限清理；请刷新版本列表后重选。',
  'version-damaged': '这个版本的记录有损坏，不能打开；请选用它前后的版本。',
  'status-refused': '稿件不能改为这个状态；请按起草、送审、退回或通过、定稿的顺序办理。',
  'reason-missing': '退回稿件要说明理由；请写明理由后再退回。',
  'draft-in-review': '这份稿件已送审，正文不能修改；请先撤回送审或由审核人退回，刚才的文字可以另存为副本。',
  'draft-final': '这份稿件已定稿，只能查看；请复制为新稿再修订，刚才的文字可以另存为副本。',
  'draft-folder-not-found': '没有找到这个文件夹，它可能已被删除；请刷新稿件列表后重试。',
  'folder-exists': '这里已有文件夹「{name}」；请换一个名称。',
  'folder-too-deep': '文件夹最多两层，「{name}」不能放在这里；请放到上一层。',
  'folders-full': '文件夹已有 {name} 个，达到上限；请先删除不用的文件夹。',
  'database-too-new': '稿件库由更新版本的简文建立，本版本不能打开；请升级简文，稿件库未作任何改动。',
  'database-damaged': '稿件库文件已损坏或不是稿件库，原文件原样保留；请把数据文件夹交给技术人员恢复。',
  'backup-not-found': '没有找到这份备份，它可能已被移走，或 U 盘没有插好；请刷新备份列表后重试。',
  'backup-damaged': '备份「{name}」已损坏，不能使用；请换一份备份。',
  'backup-unsound': '备份没有通过校验，没有留用；请重新启动简文，启动时会检查并修复稿件库。',
  'backup-running': '备份正在进行，这一步没有执行；请等它完成后再试。',
  'backup-cancelled': '备份已取消，没有留下半份；需要时请再点「立即备份」。',
  'backup-locked': '这份备份设有另一个密码；请输入备份当时的密码或恢复密钥。',
  locked: '数据文件夹已锁定，这一步没有执行；请输入密码解锁，没有保存的内容仍在窗口中。',
  'password-wrong': '密码不对；请检查大小写和输入法后再试。',
  'recovery-key-wrong': '恢复密钥不对；请对照打印件逐组检查后再试。',
  'recovery-groups-wrong': '核对的几组与恢复密钥不一致，没有改动；请对照打印件重新输入。',
  'envelope-damaged': '密码文件 encryption.json 已损坏，数据文件夹打不开；请从备份文件夹中找回同名文件放回原处。',
  'database-other-key':
    '稿件库用另一个密码加密，本密码文件打不开它，原文件未作任何改动；请放回与它同时的 encryption.json。',
  'encryption-running': '正在加密或解密数据文件夹，这一步没有执行；请等它完成，没有保存的内容仍在窗口中。',
  'encryption-cancelled': '已经取消，数据文件夹没有改动；需要时请重新开始。',
  'encryption-unsound': '转换后的文件没有通过校验，数据文件夹没有改动；请先重新启动简文检查稿件库，再试一次。',
  'encryption-unfinished':
    '新文件已经写好，旧文件没有换下来；请关闭占用数据文件夹的程序，再输入密码或重新启动，会接着做完。',
  'encryption-not-as-asked': '数据文件夹的加密状态已经变了，这一步没有执行；请重新打开这个窗口。',
  'library-encrypted': '这个资料库在加密的数据文件夹中，命令行不能打开；请在简文窗口中使用，或换一个资料库文件夹。',
  'second-folder-missing': '备份文件夹「{name}」现在不在，可能是 U 盘没有插好；请插好后再备份，或换一个文件夹。',
  'second-folder-inside': '「{name}」在数据文件夹里面，磁盘坏了会一起丢失；请选另一个磁盘或 U 盘上的文件夹。',
  'data-in-use': '数据文件夹正被另一个简文使用；请先关闭它，或换一个数据文件夹。',
  'data-folder-gone': '数据文件夹「{name}」现在不在，可能是磁盘没有接好；请接好后再启动，或用 --data 指定数据文件夹。',
  'move-not-empty': '文件夹「{name}」里已有文件，数据文件夹没有移动；请选一个空文件夹。',
  'move-inside': '「{name}」和现在的数据文件夹一个在另一个里面，没有移动；请选别处的文件夹。',
  'move-no-room': '「{name}」所在的磁盘空间不够，没有移动；请清理磁盘，或选另一个磁盘。',
  'move-fixed': '数据文件夹是启动时指定的，或跟着便携版走，不能在这里移动；请改启动参数，或整个复制程序文件夹。',
  'data-folder-unusable': '数据文件夹「{name}」不能建立，或不是文件夹；请换一个数据文件夹。',
  'search-unusable': '搜索用的索引暂时打不开，稿件不受影响；请稍后再试，或重新启动简文。',
  'traces-left':
    '稿件已彻底删除，但搜索索引或恢复报告里的内容暂时清除不了；简文会自动再清，在这之前请不要把数据文件夹交给别人。',
  'disk-full': '磁盘空间不足，没有写入；请清理磁盘后重试。',
  'read-only': '目标位置不能写入；请换一个文件夹，或取消只读后重试。',
  'write-failed': '写入磁盘失败；请检查磁盘后重试。',
  'file-not-found': '没有找到文件「{name}」；请检查路径。',
  'file-is-folder': '「{name}」是文件夹，不是文件；请给出文件夹中的文件。',
  'library-is-file': '资料库的位置上是一个文件，不是文件夹；请把这个文件移走或改名，或换一个资料库文件夹。',
  'folder-not-found': '没有找到文件夹「{name}」；请检查路径，或先建立这个文件夹。',
  'file-unreadable': '文件「{name}」无法读取；请检查权限，或换一个副本再试。',
  'file-encrypted': '文件「{name}」设有密码；请在 Word 或 WPS 中取消密码后再导入。',
  'file-damaged': '文件「{name}」已损坏或不完整；请在 Word 或 WPS 中另存一份后再导入。',
  'file-too-large': '文件「{name}」过大，超过导入上限；请拆分或另存为纯文本后再导入。',
  'file-too-slow': '文件「{name}」过于复杂，读取超时；请在 Word 或 WPS 中另存一份后再导入。',
  'file-unsupported': '文件「{name}」的格式不能识别；请另存为 .docx、.txt 或 .md 后再导入。',
  'file-without-text': '文件「{name}」没有可读的文字（可能是扫描件）；请先做文字识别，另存为 .docx 后再导入。',
  'file-text-unknown':
    '文件「{name}」的文字读出来是乱码（字体没有附带文字对照表）；请导入原来的 Word 文件，或先做文字识别。',
  'file-wps': '文件「{name}」是 WPS 文字的专用格式；请在 WPS 中另存为 .docx 后再导入。',
  'file-encoding-unknown': '文件「{name}」的文字编码不能识别；请另存为 UTF-8 编码后再导入。',
  'file-empty': '文件「{name}」中没有文字；请检查是否选错了文件。',
  'file-in-use': '文件「{name}」正被其他程序打开；请先关闭它，或换一个文件名。',
  'file-is-package': '文件「{name}」是简文的交换包；请用“打开交换包”打开。',
  'not-a-package': '文件「{name}」不是简文的交换包；请选择 .jwx 文件，Word 文件请用“导入”。',
  'package-damaged': '交换包「{name}」已损坏或被改动过，没有打开，稿件没有变化；请对方重新导出后再传。',
  'package-too-large': '交换包「{name}」过大，没有打开；请对方少带历史版本，重新导出。',
  'package-too-slow': '交换包「{name}」过于复杂，读取超时，没有打开；请对方少带历史版本，重新导出。',
  'package-too-new': '交换包「{name}」由更新版本的简文导出，本版本不能打开；请升级简文，稿件没有变化。',
  'package-not-fitting': '这份稿件在打开交换包之后又有变化，没有合并；请重新打开交换包。',
  'template-not-found': '没有找到这个模板；请在模板列表中重新选择。',
  'template-invalid': '模板「{name}」格式不对，没有载入；请改正或删除这个模板文件。',
  'template-exists': '已有标识相同的模板「{name}」；请选择替换它，或另存一份。',
  'template-refused': '模板没有保存：{name}；请改正后再保存。',
  'template-unreadable': '模板文件{name}不能导入；请换一份由简文导出的模板文件再试。',
  'templates-full': '自建模板已有 {name} 个，达到上限；请先删除不用的模板。',
  'fields-invalid': '字段文件「{name}」格式不对；请用 JSON 对象，每个字段一行文字。',
  'library-damaged': '资料库文件已损坏或不是资料库，原文件原样保留；请更换资料库文件夹后重新导入。',
  'library-in-use': '资料库正被另一个程序使用；请稍后再试。',
  'library-too-new': '资料库由更新版本的简文建立，本版本不能打开；请升级简文，资料库未作任何改动。',
  'library-closed': '资料库已经关闭，这一步没有完成；请重新打开资料库后再试。',
  'document-not-found': '资料库中没有这份文件，它可能已被移除；请刷新资料库。',
  'document-damaged': '资料库中的文件{name}已损坏，没有参与比对；请重新导入这份文件。',
  'config-invalid': '检查配置「{name}」不是 JSON；请改正后重试。',
  'profile-not-found': '没有这个版式方案；请从版式列表中选择。',
  'pdf-by-browser': '这里用浏览器打印；请点“打印”，在打印窗口里选“另存为 PDF”。',
  'folders-by-hand': '浏览器窗口不能打开系统的文件夹；请复制路径，在文件管理器中打开。',
  'port-in-use': '端口 {name} 已被占用；请换一个端口，或用 --port 0 自动选择。',
  'request-too-large': '内容过大，超过一次能处理的上限，没有执行；请分成几份再试，未保存的内容仍在窗口中。',
  'invalid-request': '程序内部的请求格式不对，没有执行；请重启简文后再试。',
  'program-changed': '程序文件缺失，或在运行时被更新，这一步没有完成；文稿不受影响，请重启简文后再试。',
  'internal-error': '程序出现意外错误，这一步没有完成；请重试，仍不行请导出稿件后重启简文。',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof errorSentences

/** The sentence for a code; `name` fills in the file concerned. */
export function errorSentence(code: ErrorCode, name = ''): string {
  // By a function: a file's name may hold $& and the like, which a replacement text would read.
  return errorSentences[code].replace('{name}', () => name)
}

/** An expected failure. Crosses the contract as its code and sentence. */
export class ServiceError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, name?: string, options?: ErrorOptions) {
    super(errorSentence(code, name), options)
    this.name = 'ServiceError'
    this.code = code
  }
}
