import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { budgets } from './build/budgets'
import { pagePaths } from './build/page-paths'
import { precompress } from './build/precompress'

const gateway = process.env.ACADEMY_GATEWAY ?? 'http://localhost:8080'

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
    rollupOptions: { input: { index: 'index.html', theme: 'src/theme.ts' } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: gateway, headers: { Origin: gateway } },
      '/socket.io': { target: gateway, ws: true, headers: { Origin: gateway } },
    },
  },
})
