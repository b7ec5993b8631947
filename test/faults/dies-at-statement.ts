// Loaded by `--import`: the process kills itself at a moment of the statements that it runs on databases that are not read
// only. DIES_AT counts moments from 0, two to a statement: before it and after it.
import Database from 'better-sqlite3'

const diesAt = Number(process.env.DIES_AT)
let moment = 0

function pass(): void {
  if (moment++ === diesAt) process.kill(process.pid, 'SIGKILL')
}

const { exec, pragma } = Database.prototype
Database.prototype.exec = function (this: Database.Database, text: string) {
  pass()
  const result = exec.call(this, text)
  pass()
  return result
}
Database.prototype.pragma = function (this: Database.Database, text: string, options?: Database.PragmaOptions) {
  if (!text.includes('=')) return pragma.call(this, text, options)
  pass()
  const result = pragma.call(this, text, options)
  pass()
  return result
}
