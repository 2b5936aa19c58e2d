import { launch } from './browser.mjs'
import { readFileSync } from 'node:fs'
const [out, height, ...files] = process.argv.slice(2)
const b = await launch(); const p = await b.newPage({ viewport: { width: 1800, height: 400 } })
await p.setContent('<body style="margin:0;display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start;background:#999">' + files.map((f) => { try { return `<img style="height:${height}px" src="data:image/png;base64,${readFileSync(new URL(`./screens/${f}.png`, import.meta.url)).toString('base64')}">` } catch { return `<p>${f}?</p>` } }).join(''))
await p.waitForTimeout(300)
await p.screenshot({ path: out, fullPage: true }); await b.close()
