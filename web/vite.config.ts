// One package, three builds: APP names the face. The server serves what lands in dist/<face>.
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const faces = {
  member: { base: '/m/', entry: 'index.html', target: ['chrome64', 'safari12'] },
  console: { base: '/console/', entry: 'index.html', target: ['chrome107', 'safari16'] },
  site: { base: '/assets/', entry: 'site.ts', target: ['chrome64', 'safari12'] },
} as const

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Vant's icon sheet loads its font from a foreign host. Our icons are SVGs of our own, so the font goes.
function withoutForeignFonts(): Plugin {
  return {
    name: 'without-foreign-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/vant/') || !id.endsWith('.css')) return null
      return code.replace(/@font-face\s*{[^}]*}/g, '')
    },
  }
}

export default defineConfig(() => {
  const name = (process.env.APP ?? 'member') as keyof typeof faces
  const face = faces[name]
  if (!face) throw new Error(`APP=${name}: expected one of ${Object.keys(faces).join(', ')}`)
  const root = at(`./apps/${name}`)
  return {
    root,
    base: face.base,
    plugins: [vue(), withoutForeignFonts()],
    resolve: { alias: { '@shared': at('./shared') } },
    define: { __VUE_OPTIONS_API__: name === 'console', __VUE_PROD_DEVTOOLS__: false },
    build: {
      outDir: at(`./dist/${name}`),
      emptyOutDir: true,
      target: [...face.target],
      // A data: font or picture passes the content policy; a data: script does not.
      assetsInlineLimit: 2048,
      assetsDir: name === 'site' ? '' : 'assets',
      manifest: 'manifest.json',
      modulePreload: { polyfill: name === 'console' },
      rolldownOptions: { input: `${root}/${face.entry}`, checks: { pluginTimings: false } },
    },
    server: { proxy: { '/api': process.env.BASE_URL ?? 'http://127.0.0.1:8080' } },
    test: {
      root: at('.'),
      include: ['tests/unit/**/*_test.ts'],
      environment: 'happy-dom',
    },
  }
})
