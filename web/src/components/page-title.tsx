import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** The page's heading, which takes the focus after a navigation, and the same words as the window's title. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const t = useTranslations('shell')
  return (
    <>
      <title>{t('pageTitle', { title })}</title>
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight sm:text-[28px]">
        {children ?? <bdi>{title}</bdi>}
      </h1>
    </>
  )
}
