// The lockfile names versions and hashes, never where somebody happened to fetch them from.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { web } from './run.mjs'

const { packages } = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'))
const fetched = Object.entries(packages).filter(([, entry]) => 'resolved' in entry)
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'))
const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))

for (const [name] of fetched) console.error(`package-lock.json: ${name} names an address`)
for (const [name, version] of loose) console.error(`package.json: ${name} ${version} is not one version`)
console.log('lockfile: exact versions, no addresses')
process.exit(fetched.length + loose.length ? 1 : 0)
