import { useLayoutEffect, useRef } from 'react'
import { richText } from '@/lib/rich-text'

/** Text that an author wrote, in the language of its course. */
export function RichText({ html, lang }: { html: string; lang: string }) {
  const container = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => container.current?.replaceChildren(richText(html)), [html])
  return (
    <div
      ref={container}
      lang={lang}
      dir="auto"
      className="prose prose-slate dark:prose-invert prose-code:before:content-none prose-code:after:content-none max-w-[70ch]"
    />
  )
}
