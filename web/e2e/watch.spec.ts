import { test } from './fixtures'

// The watchers of the other tests must see what they watch for.
const FAULTS: Record<string, string> = {
  'an inline script': 'document.head.append(Object.assign(document.createElement("script"), { text: "1" }))',
  'an inline style': 'document.body.setAttribute("style", "color: red")',
  'a request to another host':
    'fetch("https://elsewhere.invalid/", { mode: "no-cors" }).catch(() => undefined)',
  'an error on the console': 'console.error("broken")',
  'an unhandled error': 'setTimeout(() => { throw new Error("broken") })',
  'an unhandled rejection': 'void Promise.reject(new Error("broken"))',
  'a token in the storage':
    'localStorage.setItem("kept", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTkyZjBjNCJ9.c2lnbmF0dXJl")',
}

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name} fails a test`, async ({ page }) => {
    test.fail()
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(fault)
    await page.waitForTimeout(300)
  })
}
