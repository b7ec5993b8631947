import { describe, expect, it, onTestFinished } from 'vitest'
import { FilePool } from '../../../electron/service/files/file-pool.ts'
import { docxBytes, paragraph } from './docx-fixture.ts'

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))

function poolOf(size: number, limit?: number): FilePool {
  const pool = new FilePool(size, limit)
  onTestFinished(() => pool.close())
  return pool
}

describe('a pool of threads', () => {
  it('reads more files than it has threads', async () => {
    const pool = poolOf(2)
    const files = await Promise.all(
      Array.from({ length: 9 }, (_, index) => pool.read(`${index}.txt`, bytesOf(`第${index}份通知\n内容如下。`))),
    )
    expect(files.map(({ title }) => title)).toEqual(files.map((_, index) => `第${index}份通知`))
  })

  it('hands the reason of a failure on and reads what comes after', async () => {
    const pool = poolOf(1)
    const outcomes = await Promise.allSettled([
      pool.read('坏.docx', bytesOf('不是压缩包')),
      pool.read('空.txt', new Uint8Array()),
      pool.read('好.docx', docxBytes({ body: paragraph('关于修路的报告') })),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(outcomes[0]).toMatchObject({ reason: { code: 'file-damaged' } })
    expect(outcomes[1]).toMatchObject({ reason: { code: 'file-empty' } })
  })

  it('gives up a file that takes too long, and goes on with another thread', async () => {
    const pool = poolOf(1, 1)
    await expect(pool.read('慢.txt', bytesOf('通知'))).rejects.toMatchObject({ code: 'file-too-slow' })
    await expect(pool.read('也慢.txt', bytesOf('通知'))).rejects.toMatchObject({ code: 'file-too-slow' })
  })
})
