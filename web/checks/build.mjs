// The three builds, each with its compressed copies beside: the server sends those without compressing again.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { faces, filesBelow, run, tool, web } from './run.mjs'

const wanted = process.argv.slice(2)
for (const face of wanted.length ? wanted : faces) {
  run(`build ${face}`, tool('vite'), ['build', '--logLevel', 'warn'], { APP: face })
  for (const file of filesBelow(join(web, 'dist', face))) {
    if (!/\.(js|css|html|svg|json)$/.test(file)) continue
    const bytes = readFileSync(file)
    if (bytes.length > 1024) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
