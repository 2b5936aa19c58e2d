// A server of its own on an empty database, beside the demo city: what it prints on its first day is all that anybody knows of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const program = process.env.GONGYOU_PROGRAM ?? join(root, 'build/gongyou')

/** { base, signIns: { system, security, audit }, close } */
export async function emptyHouse() {
  const data = mkdtempSync(join(tmpdir(), 'gongyou-empty-'))
  const server = spawn(program, ['serve', '--data', data, '--port', '0'], { env: { ...process.env, GONGYOU_SHARE: root } })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text))
  const close = async () => {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill()
    await ended
    rmSync(data, { recursive: true })
  }
  for (let tries = 0; tries < 100 && !/工友已启动[^]*console/.test(said); tries += 1) await new Promise((done) => setTimeout(done, 200))
  const base = said.match(/http:\/\/localhost:\d+/)?.[0]
  if (!base) throw new Error(`no server: ${said}`)
  const signIns = {}
  for (const [, login, password] of said.matchAll(/用户名 (\S+)，初始密码 ([^（\s]+)/g)) signIns[login] = { login, password }
  return { base, signIns, close }
}
