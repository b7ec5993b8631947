/** A page that holds one sentence, for a browser that may not or cannot be shown the app. */
export function noticePage(sentence: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>简文</title><p>${sentence}</p></html>\n`
}

/** Sentences of the pages that the server shows in place of the app. */
export const notices = {
  forbidden: '这个地址只能使用一次，现已失效；请回到已打开的简文窗口，或重新启动简文后使用新的地址。',
  notFound: '没有这个页面；请从简文窗口中操作。',
  notBuilt: '没有找到窗口文件；请先运行 npm run build，再启动简文。',
  method: '简文不接受这种请求；请从简文窗口中操作。',
} as const
