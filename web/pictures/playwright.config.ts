import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

export default defineConfig(base, {
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../target/picture-results',
  fullyParallel: false,
  workers: 1,
})
