// Builds the styles and scripts of learner and staff pages, the script of passwords, and the scripts of what is read
// without internet, with their hash in the name, and their compressed twins.
import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import { compile } from 'sass'

const target = process.argv[2]
for (const old of readdirSync(target)) rmSync(join(target, old))

// Every text rule repeats that it inherits the font, on paper and with its smoothing: one rule for the body says it.
const repeated = /@media print\{[^{}]+\{font-family:inherit\}\}|-(?:webkit|moz-osx)-font-smoothing:\w+;?/g
// Every colour repeats its value for browsers without custom properties, which our layout does not serve anyway.
const fallback = /(var\(--govuk-[a-z-]+), ?#[0-9a-f]+\)/g

const style = (name) => {
  const { css } = compile(`src/main/web/${name}.scss`, { style: 'compressed', loadPaths: ['node_modules'], quietDeps: true })
  return Buffer.from(transformSync(css.replace(repeated, '').replace(fallback, '$1)'), { loader: 'css', minify: true }).code)
}

const script = (name, target = 'es2018') =>
  Buffer.from(
    buildSync({ entryPoints: [`src/main/web/${name}.mjs`], bundle: true, minify: true, format: 'iife', target, write: false })
      .outputFiles[0].contents
  )

const names = {}
const pages = ['learner', 'staff'].flatMap((name) => [[name, 'css', style(name)], [name, 'js', script(name)]])
const looks = ['dark', 'print'].map((name) => [name, 'css', style(name)])
const password = ['password', 'js', script('password')]
const alone = ['take', 'offline', 'worker'].map((name) => [name, 'js', script(name, 'es2021')])
for (const [name, kind, bytes] of [...pages, ...looks, password, ...alone]) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `${name}-${hash}.${kind}`
  writeFileSync(join(target, file), bytes)
  writeFileSync(join(target, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(join(target, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  names[`${name}.${kind}`] = file
}
writeFileSync(join(target, 'names.properties'), Object.entries(names).map(([key, file]) => `${key}=${file}\n`).join(''))
