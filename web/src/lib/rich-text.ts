import DOMPurify from 'dompurify'

const OPTIONS = {
  USE_PROFILES: { html: true },
  // The server allows neither; a page that trusts it alone has one fence only.
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'iframe', 'object', 'embed'],
  FORBID_ATTR: ['style', 'id', 'name'],
}

/**
 * The server's HTML as nodes that a page may show: cleaned a second time, headings one level below the page's own,
 * tables in a frame that scrolls by itself, pictures loaded late, foreign links marked.
 */
export function richText(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...OPTIONS, RETURN_DOM_FRAGMENT: true })
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5')) {
    rename(heading, `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`)
  }
  for (const table of fragment.querySelectorAll('table')) {
    const frame = document.createElement('div')
    frame.className = 'overflow-x-auto'
    frame.tabIndex = 0
    frame.role = 'group'
    table.replaceWith(frame)
    frame.append(table)
  }
  for (const picture of fragment.querySelectorAll('img')) {
    picture.loading = 'lazy'
    picture.decoding = 'async'
  }
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (link instanceof HTMLAnchorElement && link.host !== window.location.host) {
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
    }
  }
  return fragment
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
