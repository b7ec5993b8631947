// Run as a program: performs the move that was ordered and is killed after the step whose number is given.
import { chooseFolder } from '../../../electron/service/data-folder/choose-folder.ts'
import { performMove } from '../../../electron/service/data-folder/move-folder.ts'

const [usual, last] = [process.argv[2] as string, Number(process.argv[3])]
let steps = 0
performMove(usual, chooseFolder(undefined, '/nowhere', usual).folder, () => {
  if (++steps === last) process.kill(process.pid, 'SIGKILL')
})
console.log(steps)
