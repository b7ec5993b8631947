/** What a copy of a template is called, as no other is: 通知（副本）, 通知（副本2）. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = name.replace(/（副本\d*）$/u, '')
  let copy = `${base}（副本）`
  for (let count = 2; taken.includes(copy); count++) copy = `${base}（副本${count}）`
  return copy
}
