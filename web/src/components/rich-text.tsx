import { useEffect, useRef } from 'react'
import { richText } from '@/lib/rich-text'

/** Text that an author wrote, in the language of its course. */
export function RichText({ html, lang }: { html: string; lang: string }) {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => container.current?.replaceChildren(richText(html)), [html])
  return <div ref={container} lang={lang} dir="auto" className="prose dark:prose-invert max-w-none break-words" />
}
