import DOMPurify from 'dompurify'

const OPTIONS = {
  USE_PROFILES: { html: true },
  // The server removes them, too: a mistake of one of the two lets nothing run.
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'iframe',
    'object',
    'embed',
    'template',
  ],
  FORBID_ATTR: ['style', 'id', 'name', 'class'],
}

const HIGHEST = 2
const LOWEST = 6

/**
 * The server's HTML as nodes that a page may show: cleaned a second time, its highest headings right below the page's
 * own, tables in a frame that scrolls by itself, pictures loaded late, links to other sites in a new tab.
 */
export function richText(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...OPTIONS, RETURN_DOM_FRAGMENT: true })
  moveHeadings(fragment)
  for (const table of fragment.querySelectorAll('table')) {
    const frame = document.createElement('div')
    frame.className = 'overflow-x-auto'
    frame.tabIndex = 0
    table.replaceWith(frame)
    frame.append(table)
  }
  for (const picture of fragment.querySelectorAll('img')) {
    picture.setAttribute('loading', 'lazy')
    picture.setAttribute('decoding', 'async')
  }
  for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.host !== window.location.host) {
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
    }
  }
  return fragment
}

function moveHeadings(fragment: DocumentFragment): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levelOf = (heading: Element): number => Number(heading.tagName.slice(1))
  const shift = HIGHEST - Math.min(...headings.map(levelOf))
  if (shift !== 0) {
    headings.forEach((heading) => rename(heading, `h${Math.min(LOWEST, levelOf(heading) + shift)}`))
  }
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name)
  for (const { name: attribute, value } of element.attributes) {
    renamed.setAttribute(attribute, value)
  }
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
