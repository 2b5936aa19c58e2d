// What the checks share: where things are, and running a tool of this package so that its failure is ours.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const web = fileURLToPath(new URL('..', import.meta.url))
export const faces = ['member', 'console', 'site']

export function run(title, command, args, env = {}) {
  console.log(`== ${title}`)
  const done = spawnSync(command, args, { cwd: web, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) {
    console.error(`${title}: failed`)
    process.exit(1)
  }
}

export const tool = (name) => join(web, 'node_modules', '.bin', name)

export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
