import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

type Budgets = { css: number; routes: Record<string, number> }

/**
 * Fails the build when the JavaScript of a page's first view, as brotli, is larger than its budget. A page's first view
 * is its route's chunk and all that it and the entry import statically.
 *
 * @param file kB by route file, and for the style sheet
 */
export function budgets(file: string): Plugin {
  return {
    name: 'academy:budgets',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const limits = JSON.parse(readFileSync(file, 'utf8')) as Budgets
      const sizes = new Map<string, number>()
      const sizeOf = (name: string): number => {
        const known = sizes.get(name)
        if (known !== undefined) {
          return known
        }
        const output = bundle[name]
        const bytes = output?.type === 'chunk' ? output.code : (output?.source ?? '')
        const size = brotliCompressSync(Buffer.from(bytes)).length
        sizes.set(name, size)
        return size
      }
      const withImports = (name: string, found = new Set<string>()): Set<string> => {
        const output = bundle[name]
        if (found.has(name) || output?.type !== 'chunk') {
          return found
        }
        found.add(name)
        output.imports.forEach((imported) => withImports(imported, found))
        return found
      }
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index')
      if (entry === undefined) {
        this.error('There is no entry.')
      }
      const problems: string[] = []
      for (const [route, limit] of Object.entries(limits.routes)) {
        const needed = withImports(entry.fileName)
        for (const chunk of chunks) {
          if (chunk.facadeModuleId?.includes(`/src/app/routes/${route}`) || chunk.moduleIds.some((id) => id.includes(`/src/app/routes/${route}?`))) {
            withImports(chunk.fileName, needed)
          }
        }
        const size = [...needed].reduce((sum, name) => sum + sizeOf(name), 0) / 1000
        this.info(`${route}: ${size.toFixed(1)} kB of ${limit} kB`)
        if (route !== 'shell' && !existsSync(`src/app/routes/${route}`)) {
          problems.push(`${route}: there is no such route`)
        }
        if (size > limit) {
          problems.push(`${route}: ${size.toFixed(1)} kB of JavaScript, ${limit} kB are allowed`)
        }
      }
      const css = Object.keys(bundle).filter((name) => name.endsWith('.css')).reduce((sum, name) => sum + sizeOf(name), 0) / 1000
      if (css > limits.css) {
        problems.push(`${css.toFixed(1)} kB of CSS, ${limits.css} kB are allowed`)
      }
      if (problems.length > 0) {
        this.error(`Over budget (build/budgets.json):\n${problems.join('\n')}`)
      }
    },
  }
}
