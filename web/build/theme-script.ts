import type { Plugin } from 'vite'

const SOURCE = '/src/theme.ts'

/**
 * Puts the theme's script into the page's head as a blocking file, before anything is painted. Vite itself would make a
 * module of it, which runs after the page was parsed.
 */
export function themeScript(): Plugin {
  return {
    name: 'academy:theme-script',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const built = Object.values(bundle ?? {}).find(
          (output) => output.type === 'chunk' && output.name === 'theme',
        )
        const src = built === undefined ? SOURCE : `/${built.fileName}`
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }]
      },
    },
  }
}
