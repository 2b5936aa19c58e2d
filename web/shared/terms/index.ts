import { zhCN } from './zh-CN'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

export type Term = Leaves<typeof zhCN>

const flat = new Map<string, string>()

function flatten(tree: object, path: string): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value)
    else flatten(value as object, `${path}${key}.`)
  }
}
flatten(zhCN, '')

/** The words of a term; `{name}` in them is replaced. A term that does not exist does not compile. */
export function t(term: Term, values: Record<string, string | number> = {}): string {
  const words = flat.get(term) ?? term
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The words for a code that comes as data; the code itself where we have no word for it. */
export function word(group: string, code: string): string {
  return flat.get(`${group}.${code}`) ?? code
}
