import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

/** Benchmarks run alone, one after the other: two at once would measure each other. */
export default defineConfig(base, {
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../target/bench-results',
  fullyParallel: false,
  workers: 1,
  timeout: 30 * 60_000,
})
