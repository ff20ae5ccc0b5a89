import { expect, test } from './fixtures'
import { addLesson, enrolled, openFirstLesson, signIn } from './steps'

/** Each of them would call `attack`, were it shown as it came. */
const PAYLOADS = [
  '<script>attack()</script>',
  '<img src="x" onerror="attack()">',
  '<svg onload="attack()"></svg>',
  '<svg><script>attack()</script></svg>',
  '<svg><animate onbegin="attack()" attributeName="x" dur="1s"></animate></svg>',
  '<iframe srcdoc="<script>parent.attack()</script>"></iframe>',
  '<iframe src="javascript:parent.attack()"></iframe>',
  '<a href="javascript:attack()" id="link">link</a>',
  '<a href="java&#10;script:attack()">link</a>',
  '<details open ontoggle="attack()"><summary>x</summary></details>',
  '<input autofocus onfocus="attack()">',
  '<video><source onerror="attack()"></video>',
  '<body onload="attack()">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=attack()>"></noscript>',
  '<template><img src="x" onerror="attack()"></template>',
  '<object data="javascript:attack()"></object>',
  '<form action="javascript:attack()"><button id="send">x</button></form>',
  '<p style="background: url(javascript:attack())" onmouseover="attack()">hover</p>',
  '<meta http-equiv="refresh" content="0;url=javascript:attack()">',
]

for (const fence of ['the server and the page', 'the page alone']) {
  test(`no script of a lesson runs: ${fence}`, async ({ page, people, watch }) => {
    // Pictures that are no pictures, and styles that the policy refuses.
    watch.expectMessage(/404.*\/lessons\/|inline style|policy: style-src/)
    const { student, instructor, course } = await enrolled(people)
    const content = `<p>Before</p>${PAYLOADS.join('')}<p>After</p>`
    const id = await addLesson(people, instructor, course, { title: 'Attack', content })
    if (fence === 'the page alone') {
      await page.route(`**/api/v1/lessons/${id}`, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...((await response.json()) as object), content } })
      })
    }
    let attacks = 0
    await page.exposeFunction('attack', () => attacks++)
    await signIn(page, student)
    await openFirstLesson(page, course)
    await page.goto(`/dashboard/courses/${course.slug}/lessons/${id}`)
    await expect(page.getByText('Before')).toBeVisible()
    for (const link of await page.locator('.prose a').all()) {
      await link.click()
    }
    await page.waitForTimeout(1_000)
    expect(attacks).toBe(0)
    await expect(
      page.locator('.prose').locator('script, iframe, object, form, input, svg, style'),
    ).toHaveCount(0)
    const handlers = await page
      .locator('.prose *')
      .evaluateAll((all) =>
        all.flatMap((it) => it.getAttributeNames().filter((name) => name.startsWith('on'))),
      )
    expect(handlers).toEqual([])
  })
}
