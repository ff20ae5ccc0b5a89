import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ShortcutList } from '@/components/shortcut-list'
import { Card } from '@/components/ui/card'
import { supportQuery } from '../api/get-support'

const GUIDES = {
  everyone: ['signIn', 'secondFactor', 'appearance', 'data'],
  students: ['enroll', 'learn', 'progress', 'offline'],
} as const

const PROMISES = ['standard', 'keyboard', 'reading', 'tested', 'limits'] as const

/** How to do what users of each role do, the keys, and what the pages do for accessibility. */
export function HelpPage() {
  const t = useTranslations('help')
  return (
    <div className="grid max-w-3xl gap-6">
      <PageTitle title={t('title')} />
      <Part title={t('everyone.title')}>
        <ul className="grid gap-4">
          {GUIDES.everyone.map((it) => (
            <Guide key={it} question={t(`everyone.${it}.question`)} answer={t(`everyone.${it}.answer`)} />
          ))}
        </ul>
      </Part>
      <Part title={t('students.title')}>
        <ul className="grid gap-4">
          {GUIDES.students.map((it) => (
            <Guide key={it} question={t(`students.${it}.question`)} answer={t(`students.${it}.answer`)} />
          ))}
        </ul>
      </Part>
      <Part title={t('keyboard.title')}>
        <p className="text-sm">{t('keyboard.text')}</p>
        <ShortcutList />
      </Part>
      <Part title={t('accessibility.title')}>
        {PROMISES.map((it) => (
          <p key={it} className="text-sm">
            {t(`accessibility.${it}`)}
          </p>
        ))}
        <Support />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </Card>
  )
}

function Guide({ question, answer }: { question: string; answer: string }) {
  return (
    <li className="grid gap-1">
      <h3 className="font-medium">{question}</h3>
      <p className="text-sm">{answer}</p>
    </li>
  )
}

/** The page says all it knows without it, so it neither waits for it nor fails with it. */
function Support() {
  const t = useTranslations('help')
  const { data: address } = useQuery(supportQuery)
  return address == null ? null : (
    <p className="text-sm">
      {t.rich('support', {
        address: () => (
          <a href={`mailto:${address}`} dir="ltr" className="text-primary underline underline-offset-4">
            {address}
          </a>
        ),
      })}
    </p>
  )
}
