import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { budgets } from './build/budgets.ts'
import { pagePaths } from './build/page-paths.ts'
import { precompress } from './build/precompress.ts'
import { themeScript } from './build/theme-script.ts'

const gateway = process.env.ACADEMY_GATEWAY ?? 'http://localhost:8080'

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|@tanstack|use-sync-external-store|use-intl|@formatjs|intl-messageformat)\//

/** Files that run by themselves: no other file imports them, and the theme's imports none. */
const NOT_ENTRY = /^(?!.*\/(src\/theme\.ts|src\/main\.tsx|index\.html)$)/

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      routesDirectory: 'src/app/routes',
      generatedRouteTree: 'src/app/routeTree.gen.ts',
      autoCodeSplitting: true,
    }),
    react(),
    tailwind(),
    themeScript(),
    pagePaths('src/app/routes'),
    budgets('build/budgets.json'),
    precompress(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The gateway puts a fresh nonce in its place with each page.
  html: { cspNonce: '%CSP_NONCE%' },
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: true,
    manifest: true,
    // A file in the page's text would be an inline script or style, or an image that a policy has to allow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', theme: 'src/theme.ts' },
      output: {
        codeSplitting: {
          groups: [
            // A release of the application alone does not change this file.
            { name: 'framework', test: FRAMEWORK, priority: 1 },
            // What the entry shares with a page would be a file for each page otherwise, and all of them preloaded.
            { name: 'shell', test: NOT_ENTRY, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: gateway, changeOrigin: true, headers: { Origin: gateway } },
      '/socket.io': { target: gateway, ws: true, changeOrigin: true, headers: { Origin: gateway } },
    },
  },
})
