import { describe, expect, it } from 'vitest'
import { richText } from './rich-text'

function shown(html: string): string {
  const box = document.createElement('div')
  box.append(richText(html))
  return box.innerHTML
}

describe('richText', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><circle/></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name=password></form>',
    '<p style="position:fixed;inset:0">x</p>',
    '<style>*{display:none}</style>',
    '<p id="root" class="fixed inset-0">x</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<template><script>alert(1)</script></template>',
  ])('lets nothing run or cover the page: %s', (html) => {
    expect(shown(html)).not.toMatch(/script|onerror|onload|iframe|<form|<input|style|id=|class="fixed|data:/i)
  })

  it('puts the highest heading right below the page’s own', () => {
    expect(shown('<h1>A</h1><h2 dir="rtl">B</h2>')).toBe('<h2>A</h2><h3 dir="rtl">B</h3>')
    expect(shown('<h3>A</h3><h4>B</h4>')).toBe('<h2>A</h2><h3>B</h3>')
    expect(shown('<h2>A</h2>')).toBe('<h2>A</h2>')
  })

  it('lets a wide table scroll by itself, by keys too', () => {
    expect(shown('<table><tbody><tr><td>1</td></tr></tbody></table>')).toMatch(
      /^<div class="overflow-x-auto" tabindex="0"><table>/,
    )
  })

  it('opens links to other sites in a tab that knows nothing of this one', () => {
    expect(shown('<a href="https://other.example/">x</a>')).toContain('rel="noopener noreferrer"')
    expect(shown('<a href="/courses">x</a>')).toBe('<a href="/courses">x</a>')
  })

  it('loads pictures late', () => {
    expect(shown('<img src="https://cdn.example/a.png" alt="A">')).toContain('loading="lazy"')
  })
})
