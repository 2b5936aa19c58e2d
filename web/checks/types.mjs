// The types are made from what the server publishes. `--write` makes them anew; without it they are made aside and
// compared, so that types and server cannot drift apart unnoticed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { web } from './run.mjs'

const kept = join(web, 'shared/api/schema.d.ts')
const head = '// Made from openapi/openapi.json by `npm run types`; changed there, not here.\n\n'
const made = head + astToString(await openapiTypescript(new URL(`file://${join(web, 'openapi/openapi.json')}`)))

if (process.argv.includes('--write')) {
  writeFileSync(kept, made)
  console.log('types: written')
} else if (readFileSync(kept, 'utf8') === made) {
  console.log('types: as the server publishes them')
} else {
  console.error('types: shared/api/schema.d.ts is not what openapi/openapi.json says; run `npm run types` and look at what changed')
  process.exit(1)
}
