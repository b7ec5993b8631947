import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs `work` while holding a folder as a lock, so that two commands started together do not install or build twice. */
export async function withLock(folder, work) {
  while (!take(folder)) await new Promise(resolve => setTimeout(resolve, 200))
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function take(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isHeld(folder)) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

/** Whether the process that took the lock still runs. A lock without a number yet has just been taken. */
function isHeld(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}
