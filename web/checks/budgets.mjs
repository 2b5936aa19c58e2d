// What a person downloads before the first screen stands: the entry, all it imports at once, its styles, and the chunk of
// the page. The phone's front page may weigh 120 kB compressed, any page of the console 320 kB.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { web } from './run.mjs'

const budgets = { member: 120_000, console: 320_000 }

function weigh(face) {
  const dist = join(web, 'dist', face)
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 6 }).length

  // Everything that comes with a chunk at once, itself included.
  function gather(key, files = new Set()) {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return files
    files.add(chunk.file)
    for (const sheet of chunk.css ?? []) files.add(sheet)
    for (const imported of chunk.imports ?? []) gather(imported, files)
    return files
  }

  const entry = gather('index.html')
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key.includes('pages/'))
  const weights = pages.map((key) => {
    const files = new Set([...entry, ...gather(key)])
    return { page: key.replace(/.*pages\//, ''), bytes: [...files].reduce((sum, file) => sum + size(file), size('index.html')) }
  })
  const first = [...entry].reduce((sum, file) => sum + size(file), size('index.html'))
  return [{ page: 'first screen', bytes: first }, ...weights].sort((one, other) => other.bytes - one.bytes)
}

let over = 0
for (const [face, budget] of Object.entries(budgets)) {
  const all = weigh(face)
  const counted = face === 'member' ? all.filter(({ page }) => page === 'first screen') : all
  for (const { page, bytes } of counted) if (bytes > budget) over += 1
  const worst = counted[0]
  console.log(`${face}: ${worst.page} ${(worst.bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB (gzip)`)
  for (const { page, bytes } of counted) if (bytes > budget) console.error(`  ${page}: ${bytes - budget} bytes too many`)
}
process.exit(over ? 1 : 0)
