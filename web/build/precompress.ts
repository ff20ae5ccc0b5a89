import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|svg|json|webmanifest|txt)$/
const SMALLEST = 1024

/** Writes a brotli and a gzip twin of each text file, which the gateway serves to browsers that take it. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'academy:precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !TEXT.test(entry.name) || entry.parentPath.includes('.vite')) {
          continue
        }
        const file = join(entry.parentPath, entry.name)
        const bytes = await readFile(file)
        if (bytes.length >= SMALLEST) {
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          }
          await writeFile(`${file}.br`, brotliCompressSync(bytes, { params }))
          await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        }
      }
    },
  }
}
