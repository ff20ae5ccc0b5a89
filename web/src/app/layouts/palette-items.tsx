import { useQuery } from '@tanstack/react-query'
import { useNavigate, type LinkProps } from '@tanstack/react-router'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { NAVIGATION } from '@/app/navigation'
import { PAGES as ACCOUNT_PAGES } from '@/features/account/components/account-layout'
import { dashboardQuery } from '@/features/learning/api/get-dashboard'
import { chooseLanguage, LANGUAGES } from '@/lib/messages'
import type { Role } from '@/lib/session'
import { chooseTheme, THEMES } from '@/lib/theme'

type Chosen = { onChosen: () => void }

export function PageItems({ role, onChosen }: { role: Role | undefined } & Chosen) {
  const t = useTranslations('shell')
  const account = useTranslations('account')
  const navigate = useNavigate()
  const leadTo = (to: NonNullable<LinkProps['to']>) => () => {
    onChosen()
    void navigate({ to })
  }
  return (
    <Group heading={t('palette.pages')}>
      {NAVIGATION[role ?? 'STRANGER'].map(({ to, label }) => (
        <Item key={to} words={[t(`navigation.${label}`)]} onChosen={leadTo(to)} />
      ))}
      {role === undefined ? (
        <Item words={[t('signIn')]} onChosen={leadTo('/login')} />
      ) : (
        ACCOUNT_PAGES.map((page) => (
          <Item
            key={page}
            words={[account(`pages.${page}`), t('account')]}
            onChosen={leadTo(`/account/${page}`)}
          />
        ))
      )}
      <Item words={[t('help')]} onChosen={leadTo('/help')} />
    </Group>
  )
}

export function CourseItems({ onChosen }: Chosen) {
  const t = useTranslations('shell')
  const navigate = useNavigate()
  const { data } = useQuery(dashboardQuery)
  return data === undefined || data.courses.length === 0 ? null : (
    <Group heading={t('navigation.ownCourses')}>
      {data.courses.map(({ courseId, enrollmentId, title }) =>
        title == null ? null : (
          <Item
            key={enrollmentId}
            words={[title]}
            onChosen={() => {
              onChosen()
              void navigate({ to: '/dashboard/courses/$slug', params: { slug: courseId } })
            }}
          />
        ),
      )}
    </Group>
  )
}

export function ChoiceItems({ onChosen, onSignOut }: { onSignOut: (() => void) | undefined } & Chosen) {
  const t = useTranslations('shell')
  const after = (choose: () => void) => () => {
    onChosen()
    choose()
  }
  return (
    <>
      <Group heading={t('language')}>
        {LANGUAGES.map((it) => (
          <Item
            key={it}
            lang={it}
            words={[t(`languages.${it}`), t('language')]}
            onChosen={after(() => void chooseLanguage(it))}
          />
        ))}
      </Group>
      <Group heading={t('theme')}>
        {THEMES.map((it) => (
          <Item key={it} words={[t(`themes.${it}`), t('theme')]} onChosen={after(() => chooseTheme(it))} />
        ))}
      </Group>
      {onSignOut === undefined ? null : (
        <Group heading={t('account')}>
          <Item words={[t('signOut')]} onChosen={after(onSignOut)} />
        </Group>
      )}
    </>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium"
    >
      {children}
    </Command.Group>
  )
}

/** The first word is shown; the others find it, too. */
function Item({ words, lang, onChosen }: { words: readonly [string, ...string[]]; lang?: string } & Chosen) {
  return (
    <Command.Item
      value={words.join(' · ')}
      keywords={[...words]}
      onSelect={onChosen}
      className="data-[selected=true]:bg-muted flex min-h-11 cursor-pointer items-center rounded px-3 text-sm"
    >
      <bdi lang={lang}>{words[0]}</bdi>
    </Command.Item>
  )
}
