// Builds learner.css, learner.js, staff.css and staff.js with their hash in the name, and their compressed twins.
import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { compile } from 'sass'

const target = process.argv[2]
for (const old of readdirSync(target)) rmSync(join(target, old))

const style = (name) =>
  Buffer.from(compile(`src/main/web/${name}.scss`, { style: 'compressed', loadPaths: ['node_modules'], quietDeps: true }).css)

const script = (name) =>
  Buffer.from(
    buildSync({ entryPoints: [`src/main/web/${name}.mjs`], bundle: true, minify: true, format: 'iife', target: 'es2018', write: false })
      .outputFiles[0].contents
  )

const names = {}
for (const name of ['learner', 'staff']) {
  for (const [kind, bytes] of [['css', style(name)], ['js', script(name)]]) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const file = `${name}-${hash}.${kind}`
    writeFileSync(join(target, file), bytes)
    writeFileSync(join(target, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(join(target, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    names[`${name}.${kind}`] = file
  }
}
writeFileSync(join(target, 'names.properties'), Object.entries(names).map(([key, file]) => `${key}=${file}\n`).join(''))
