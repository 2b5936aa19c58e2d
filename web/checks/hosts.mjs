// No built file may name a host that a browser could call: everything comes from the server itself. Names of XML
// namespaces and the addresses that libraries print in their own warnings are text, and are listed here one by one.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { faces, filesBelow, web } from './run.mjs'

const texts = [
  'www.w3.org', // XML namespaces
  'vuejs.org', // addresses in messages of Vue
  'leafletjs.com', // the library's own name, in an attribution that is switched off
  'element-plus.org', // in deprecation messages
]

let found = 0
for (const face of faces) {
  for (const file of filesBelow(join(web, 'dist', face))) {
    if (file.endsWith('.gz')) continue
    const content = readFileSync(file, 'utf8')
    // url(…) and src in particular are never only text.
    for (const [, address] of content.matchAll(/url\(\s*["']?((?:https?:)?\/\/[^)"']+)/g)) {
      console.error(`${relative(web, file)}: loads ${address}`)
      found += 1
    }
    for (const [, host] of content.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)) {
      if (texts.includes(host.toLowerCase())) continue
      console.error(`${relative(web, file)}: names ${host}`)
      found += 1
    }
  }
}
console.log(found ? `foreign hosts: ${found}` : 'foreign hosts: none')
process.exit(found ? 1 : 0)
