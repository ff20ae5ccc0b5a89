import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Nothing is asked from YouTube before the user wants it. */
export function YouTubeVideo({ youtubeId, title }: { youtubeId: string; title: string }) {
  const t = useTranslations('lesson')
  const [wanted, setWanted] = useState(false)
  if (!wanted) {
    return (
      <div className="bg-muted grid aspect-video place-content-center justify-items-center gap-3 rounded-lg border p-4 text-center">
        <Button onClick={() => setWanted(true)}>
          <Play aria-hidden />
          {t('loadVideo')}
        </Button>
        <p className="text-muted-foreground max-w-prose text-sm print:hidden">{t('loadVideoHint')}</p>
        <Address youtubeId={youtubeId} />
      </div>
    )
  }
  return (
    <>
      <Address youtubeId={youtubeId} />
      <iframe
        className="aspect-video w-full rounded-lg border"
        src={`https://www.youtube-nocookie.com/embed/${encodeURIComponent(youtubeId)}`}
        title={title}
        // The page sends no referrer; without one the player refuses to play.
        referrerPolicy="strict-origin-when-cross-origin"
        allow="fullscreen; picture-in-picture; encrypted-media"
        allowFullScreen
      />
    </>
  )
}

/** On paper, where no player is. */
function Address({ youtubeId }: { youtubeId: string }) {
  return <p className="hidden print:block">{`https://youtu.be/${youtubeId}`}</p>
}
