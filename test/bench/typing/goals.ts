/** Prints a figure beside its goal; a goal that is missed ends the run with exit code 1. */
export function checkGoal(what: string, isMet: boolean, figure: string): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${figure}`)
  if (!isMet) process.exitCode = 1
}
