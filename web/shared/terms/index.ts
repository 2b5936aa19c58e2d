// Every word the faces say. What all of them say stands here; each face, and each desk of the console, adds its own in a file
// that is loaded with it: `export const { t, word } = words({ … })`. A term that does not exist does not compile.
import { common } from './zh-CN/common'
import { forms } from './zh-CN/forms'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

export interface Words<Tree> {
  /** The words of a term; `{name}` in them is replaced. */
  t: (term: Leaves<Tree>, values?: Record<string, string | number>) => string
  /** The words for a code that comes as data; the code itself where we have no word for it. */
  word: (group: string, code: string) => string
}

function flatten(tree: object, path = '', flat = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value)
    else flatten(value as object, `${path}${key}.`, flat)
  }
  return flat
}

const shared = { common, forms }

/** The words of a face or a desk, and those that all share. */
export function words<const Tree extends object>(tree: Tree): Words<Tree & typeof shared> {
  const flat = flatten({ ...shared, ...tree })
  return {
    t: (term, values = {}) => (flat.get(term) ?? term).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    word: (group, code) => flat.get(`${group}.${code}`) ?? code,
  }
}

export const { t, word } = words({})
