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
      const paths = files
        .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
        .map(pathOf)
        .filter((path) => path !== undefined)
      this.emitFile({
        type: 'asset',
        fileName: 'page-paths.json',
        source: JSON.stringify([...new Set(paths)].sort(), null, 2),
      })
    },
  }
}

/** File routes: dots and folders are slashes, `$name` is a variable, `_name` and `route` add nothing. */
function pathOf(file: string): string | undefined {
  const parts = file
    .replace(/\.tsx$/, '')
    .split(/[./\\]/)
    .filter((part) => part !== 'index' && part !== 'route' && !part.startsWith('_') && !part.startsWith('('))
  if (file.startsWith('__root') || /(^|[./\\])_[^./\\]*$/.test(file.replace(/\.tsx$/, ''))) {
    return undefined
  }
  return `/${parts.map((part) => (part.startsWith('$') ? `{${part.slice(1)}}` : part)).join('/')}`
}
