import { defineConfig } from '@playwright/test'

const gateway = process.env.ACADEMY_GATEWAY ?? 'http://localhost:8080'

/** Runs against a platform that is running. The browser is the machine's own: none is downloaded. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'pages', testIgnore: 'outage.spec.ts' },
    // It ends services, which the other tests need.
    { name: 'outage', testMatch: 'outage.spec.ts', dependencies: ['pages'] },
  ],
  use: {
    baseURL: new URL(gateway).origin,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
})
