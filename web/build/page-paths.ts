import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Writes the paths of all pages for the gateway, which answers 404 to the rest: ["/courses/{slug}", …]. */
export function pagePaths(routes: string): Plugin {
  return {
    name: 'academy:page-paths',
    apply: 'build',
    async generateBundle() {
      const files = await readdir(join(process.cwd(), routes), { recursive: true })
      const paths = files.filter((file) => file.endsWith('.tsx')).map(pathOf)
      const pages = [...new Set(paths)].filter((path) => path !== undefined).sort()
      this.emitFile({ type: 'asset', fileName: 'page-paths.json', source: JSON.stringify(pages, null, 2) })
    },
  }
}

/** The path of a file route: dots are slashes, `$name` is a variable, `_name` is a layout and `index` add nothing. */
export function pathOf(file: string): string | undefined {
  const parts = file.replace(/\.tsx$/, '').split(/[./\\]/)
  if (parts.at(-1)?.startsWith('_')) {
    return undefined
  }
  const named = parts
    .filter((part) => part !== 'index' && !part.startsWith('_'))
    .map((part) => part.replace(/_$/, ''))
  return `/${named.map((part) => (part.startsWith('$') ? `{${part.slice(1)}}` : part)).join('/')}`
}
