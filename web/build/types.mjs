// Writes src/api-types/*.ts from ../contracts/http; with --check it fails where a file is not what it would write.
import { readFile, writeFile } from 'node:fs/promises'
import openapi, { astToString } from 'openapi-typescript'

const checking = process.argv.includes('--check')
const outdated = []
for (const service of ['auth', 'course', 'progress', 'analytics']) {
  const tree = await openapi(new URL(`../../contracts/http/${service}-service.yaml`, import.meta.url))
  const text = `// Generated from contracts/http/${service}-service.yaml by npm run types.\n${astToString(tree)}`
  const file = new URL(`../src/api-types/${service}.ts`, import.meta.url)
  if (!checking) {
    await writeFile(file, text)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    outdated.push(`src/api-types/${service}.ts`)
  }
}
if (outdated.length > 0) {
  console.error(`Not generated from the contracts of today: ${outdated.join(', ')}. Run npm run types.`)
  process.exit(1)
}
