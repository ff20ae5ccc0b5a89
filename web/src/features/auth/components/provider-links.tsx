import { useQuery } from '@tanstack/react-query'
import { ExternalLink, LogIn } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { keepReturnPath } from '@/lib/return-path'
import { signInOptionsQuery } from '../api/get-sign-in-options'

/** Ways to sign in without a password of this platform. The page works without them, so it waits for none. */
export function ProviderLinks({
  next,
  newTab = false,
}: {
  /** Where the user goes on after signing in. */
  next?: string | undefined
  /** Leaves this page as it is. */
  newTab?: boolean
}) {
  const t = useTranslations('auth')
  const { data } = useQuery(signInOptionsQuery)
  if (data === undefined || data.providers.length === 0) {
    return null
  }
  const Icon = newTab ? ExternalLink : LogIn
  return (
    <div className="grid gap-3">
      <p className="text-muted-foreground flex items-center gap-3 text-sm before:h-px before:grow before:bg-(--border) after:h-px after:grow after:bg-(--border)">
        {t('or')}
      </p>
      {data.providers.map((provider) => (
        <Button key={provider} variant="outline" asChild>
          <a
            href={`/api/v1/auth/oauth2/${encodeURIComponent(provider)}`}
            target={newTab ? '_blank' : undefined}
            rel={newTab ? 'noreferrer' : undefined}
            onClick={() => (newTab || next === undefined ? undefined : keepReturnPath(next))}
          >
            <Icon aria-hidden className="rtl:-scale-x-100" />
            {t(newTab ? 'providerInNewTab' : 'provider', { name: nameOf(provider) })}
          </a>
        </Button>
      ))}
    </div>
  )
}

function nameOf(provider: string): string {
  return provider.charAt(0).toUpperCase() + provider.slice(1)
}
