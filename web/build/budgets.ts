import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Budgets = { css: number; routes: Record<string, number> }

const SHELL = 'shell'
const ROUTES = '/src/app/routes/'

/**
 * Fails the build when the JavaScript of a page's first view, as brotli, is larger than its budget, or when a page has
 * no budget. A first view is the entry, the route's chunk, and all that they import statically.
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
      const measure = new Measure(bundle)
      const pages = measure.pages()
      const problems = pages
        .filter((page) => limits.routes[page] === undefined)
        .map((page) => `${page}: has no budget`)
      for (const [route, limit] of Object.entries(limits.routes)) {
        if (route !== SHELL && !pages.includes(route)) {
          problems.push(`${route}: there is no such page`)
          continue
        }
        const size = measure.firstViewOf(route)
        this.info(`${route}: ${size.toFixed(1)} kB of ${limit} kB`)
        if (size > limit) {
          problems.push(`${route}: ${size.toFixed(1)} kB of JavaScript, ${limit} kB are allowed`)
        }
      }
      const css = measure.css()
      this.info(`css: ${css.toFixed(1)} kB of ${limits.css} kB`)
      if (css > limits.css) {
        problems.push(`${css.toFixed(1)} kB of CSS, ${limits.css} kB are allowed`)
      }
      if (problems.length > 0) {
        this.error(`Over budget (${file}):\n${problems.join('\n')}`)
      }
    },
  }
}

class Measure {
  private readonly sizes = new Map<string, number>()
  private readonly chunks: Rolldown.OutputChunk[]
  private readonly entry: Rolldown.OutputChunk
  private readonly bundle: Rolldown.OutputBundle

  constructor(bundle: Rolldown.OutputBundle) {
    this.bundle = bundle
    this.chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const entry = this.chunks.find((chunk) => chunk.isEntry && chunk.name === 'index')
    if (entry === undefined) {
      throw new Error('The bundle has no entry.')
    }
    this.entry = entry
  }

  /** Route files whose component is a chunk of its own; layouts without one belong to the shell. */
  pages(): string[] {
    const files = this.chunks
      .flatMap((chunk) => chunk.moduleIds)
      .filter((id) => id.includes(ROUTES) && id.includes('?'))
    return [...new Set(files.map(routeOf))]
      .filter((route) => !route.startsWith('__') && !/(^|\.)_\w+$/.test(route))
      .sort()
  }

  firstViewOf(route: string): number {
    const needed = this.withImports(this.entry.fileName)
    for (const chunk of this.chunks) {
      if (chunk.moduleIds.some((id) => id.includes('?') && id.includes(ROUTES) && routeOf(id) === route)) {
        this.withImports(chunk.fileName, needed)
      }
    }
    return this.sum([...needed])
  }

  css(): number {
    return this.sum(Object.keys(this.bundle).filter((name) => name.endsWith('.css')))
  }

  private withImports(name: string, found = new Set<string>()): Set<string> {
    const output = this.bundle[name]
    if (!found.has(name) && output?.type === 'chunk') {
      found.add(name)
      output.imports.forEach((imported) => this.withImports(imported, found))
    }
    return found
  }

  private sum(names: readonly string[]): number {
    return names.reduce((sum, name) => sum + this.sizeOf(name), 0) / 1000
  }

  private sizeOf(name: string): number {
    const output = this.bundle[name]
    const known = this.sizes.get(name)
    if (known !== undefined || output === undefined) {
      return known ?? 0
    }
    const size = brotliCompressSync(output.type === 'chunk' ? output.code : output.source).length
    this.sizes.set(name, size)
    return size
  }
}

function routeOf(id: string): string {
  const from = id.indexOf(ROUTES) + ROUTES.length
  return id.slice(from).replace(/\.tsx\?.*$/, '')
}
