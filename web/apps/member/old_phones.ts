// What phones from 2018 lack and our libraries use. Nothing here runs where the browser has its own.
type Loose = Record<string, unknown>

const world = (typeof self !== 'undefined' ? self : window) as unknown as Loose
if (!('globalThis' in world)) world.globalThis = world

if (typeof queueMicrotask !== 'function') {
  world.queueMicrotask = (task: () => void) => {
    void Promise.resolve()
      .then(task)
      .catch((thrown: unknown) =>
        setTimeout(() => {
          throw thrown
        }),
      )
  }
}

const object = Object as unknown as Loose
if (!object.fromEntries) {
  object.fromEntries = (entries: Iterable<[string, unknown]>) => {
    const made: Loose = {}
    for (const [key, value] of Array.from(entries)) made[key] = value
    return made
  }
}

const list = Array.prototype as unknown as Loose
if (!list.flat) {
  list.flat = function flat(this: unknown[]) {
    return this.reduce<unknown[]>((all, one) => all.concat(one), [])
  }
}

const texts = String.prototype as unknown as Loose
if (!texts.replaceAll) {
  texts.replaceAll = function replaceAll(this: string, from: string, to: string) {
    return this.split(from).join(to)
  }
}

export {}
