import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { importFile, paper, problems } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'

const app = startApp()

const library = () => app.page.getByRole('region', { name: '资料库', exact: true })
const outcome = (text: string) => library().getByRole('status').filter({ hasText: text }).waitFor()
const entry = (title: string) => library().getByRole('row').filter({ hasText: title })
const repetition = () => problems(app.page).filter({ hasText: '云岭市一次性告知规定' })
const marks = () => app.page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)
const openLibrary = () => app.page.getByRole('button', { name: '资料库', exact: true }).click()

/** Adds files through one of the two buttons. */
async function add(paths: string | readonly string[], button: '导入文件' | '导入文件夹' = '导入文件'): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser')
  await library().getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles(paths as string | string[])
}

/** Removes one document, answering the question with yes. */
async function remove(title: string): Promise<void> {
  await library()
    .getByRole('checkbox', { name: `选择「${title}」` })
    .check()
  await library().getByRole('button', { name: '移出资料库' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: '移出资料库' }).click()
  await expect.poll(() => entry(title).count()).toBe(0)
}

it('keeps the same content once, under whatever name it comes', async () => {
  const folder = join(app.dataFolder, 'files')
  mkdirSync(join(folder, '下级'), { recursive: true })
  const text = readFileSync(fixture('policy.txt'), 'utf8')
  writeFileSync(join(folder, '另一个名字.txt'), text)
  await openLibrary()
  await library().getByText('资料库还没有文件').waitFor()
  await add(fixture('policy.txt'))
  await outcome('新增 1 份。')
  await add([fixture('policy.txt'), join(folder, '另一个名字.txt')])
  await outcome('没有新增文件。2 份内容已在资料库中。')
  await library().getByText('共 1 份').waitFor()
})

it('takes a folder with the folders in it as the kind that was chosen, and names what it left out', async () => {
  const folder = join(app.dataFolder, 'files')
  writeFileSync(join(folder, '旧稿.md'), '# 去年的总结\n\n我们把窗口从七个并为三个，群众少跑了路。')
  writeFileSync(
    join(folder, '下级', '讲话.txt'),
    '在年终会上的讲话\n\n各科室要把今年没有办完的事列出清单，一件一件销号。',
  )
  writeFileSync(join(folder, '下级', '坏文件.docx'), '这不是压缩包')
  await library().getByRole('combobox', { name: '归为' }).selectOption({ label: '本单位旧稿' })
  await add(folder, '导入文件夹')
  await outcome('新增 2 份。1 份内容已在资料库中。1 份没有导入：')
  expect(await library().getByRole('status').textContent()).toMatch(/坏文件\.docx.*已损坏|坏文件\.docx.*不能识别/)
  await library().getByText('共 3 份').waitFor()
  expect(await entry('讲话').textContent()).toContain('本单位旧稿')
})

it('asks what becomes of a file of the same name with other content, and keeps both where a person wants it', async () => {
  const [one, other] = ['甲', '乙'].map(place => join(app.dataFolder, 'namesakes', place)) as [string, string]
  const texts = [
    '河堤管护办法\n每段河堤由一名村干部看护，汛期每日巡查两次。',
    '食堂值班通知\n各科室轮流安排一人在食堂值班。',
  ]
  for (const [index, folder] of [one, other].entries()) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '通知.txt'), texts[index] as string)
  }
  await add(join(one, '通知.txt'))
  await outcome('新增 1 份。')
  await add(join(other, '通知.txt'))
  const question = library().getByRole('group', { name: '新版本' })
  await question.getByText('1 份与已有文件同名，内容不同').waitFor()
  expect(await question.getByRole('button').allTextContents()).toEqual(['都保留', '替换', '取消导入'])
  await question.getByRole('button', { name: '都保留' }).click()
  await outcome('新增 1 份。')
  await library().getByText('共 5 份').waitFor()
  // Neither is asked about again.
  await add(join(one, '通知.txt'))
  await outcome('没有新增文件。1 份内容已在资料库中。')
  await add(join(other, '通知.txt'))
  await outcome('没有新增文件。1 份内容已在资料库中。')
  await remove('河堤管护办法')
  await remove('食堂值班通知')
})

it('gives a document the kind that it was added as last', async () => {
  expect(await entry('云岭市一次性告知规定').textContent()).toContain('本单位旧稿')
  await library().getByRole('combobox', { name: '归为' }).selectOption({ label: '政策文件' })
  await add(fixture('policy.txt'))
  await outcome('1 份内容已在资料库中。')
  await expect.poll(() => entry('云岭市一次性告知规定').textContent()).toContain('政策文件')
})

it('narrows the list by name', async () => {
  await library().getByRole('searchbox', { name: '搜索资料' }).fill('讲话')
  await expect.poll(() => library().getByRole('row').count()).toBe(2)
  await library().getByRole('searchbox', { name: '搜索资料' }).fill('')
})

it('marks what a draft repeats and shows both passages, and the whole source at the place', async () => {
  await app.page.keyboard.press('Escape')
  await importFile(app.page, fixture('speech.txt'))
  await paper(app.page).waitFor()
  await repetition().first().waitFor()
  await repetition().first().getByRole('link').click()
  const source = app.page.getByRole('region', { name: '重复来源' })
  await expect.poll(() => source.textContent()).toContain('不得以任何理由拒收材料齐全的申请')
  expect(await source.textContent()).toMatch(/本稿.*云岭市一次性告知规定.*政策文件/)
  await expect.poll(marks).toBeGreaterThan(0)
  await source.getByRole('button', { name: '打开来源' }).click()
  const dialog = app.page.getByRole('dialog', { name: '云岭市一次性告知规定' })
  const marked = dialog.locator('mark')
  await expect.poll(() => marked.first().textContent()).toContain('不得多次要求申请人补正材料')
  await expect.poll(() => marked.first().isVisible()).toBe(true)
  expect(await dialog.textContent()).toContain('第五条　违反本规定的')
  await app.page.keyboard.press('Escape')
})

it('takes the marks away when the source is removed, and brings them back with it', async () => {
  await openLibrary()
  await remove('云岭市一次性告知规定（试行）')
  await app.page.keyboard.press('Escape')
  await expect.poll(() => repetition().count()).toBe(0)
  await expect.poll(marks).toBe(0)
  await openLibrary()
  await add(fixture('policy.txt'))
  await outcome('新增 1 份。')
  await app.page.keyboard.press('Escape')
  await expect.poll(() => repetition().count()).toBeGreaterThan(0)
})

it('says nothing of fixed formulas', async () => {
  await openLibrary()
  await remove('云岭市一次性告知规定（试行）')
  await library().getByRole('combobox', { name: '归为' }).selectOption({ label: '固定表述' })
  await add(fixture('policy.txt'))
  await outcome('新增 1 份。')
  expect(await entry('云岭市一次性告知规定').textContent()).toContain('固定表述')
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('button', { name: '检查', exact: true }).click()
  await app.page.waitForTimeout(500)
  expect(await repetition().count()).toBe(0)
})

it('holds the library over a restart of the program', async () => {
  await app.shell.stop()
  await app.startShellAgain()
  await app.openNewWindow()
  await paper(app.page).waitFor()
  await openLibrary()
  await library().getByText('共 3 份').waitFor()
})

it('says on its page what stands in the way', async () => {
  const folder = join(app.dataFolder, 'library')
  await app.shell.stop()
  renameSync(folder, `${folder}-aside`)
  writeFileSync(folder, '不是文件夹')
  await app.startShellAgain()
  await app.openNewWindow()
  await openLibrary()
  const failure = library().getByRole('alert').filter({ hasText: '资料库的位置上是一个文件' })
  await failure.first().waitFor()
  const told = await failure.count()
  await failure.first().getByRole('button', { name: '知道了' }).click()
  await expect.poll(() => failure.count()).toBe(told - 1)
  await add(fixture('policy.txt'))
  await failure.first().waitFor()
  await app.shell.stop()
  rmSync(folder)
  renameSync(`${folder}-aside`, folder)
  await app.startShellAgain()
  await app.openNewWindow()
  await openLibrary()
  await library().getByText('共 3 份').waitFor()
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
