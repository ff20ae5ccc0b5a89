import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { RichText } from '@/components/rich-text'
import { Button } from '@/components/ui/button'
import type { Lesson } from '@/lib/course-queries'
import { YouTubeVideo } from '@/components/youtube-video'

/** A lesson's text, its YouTube video, or the link to another video. */
export function LessonContent({ lesson, language }: { lesson: Lesson; language: string }) {
  const t = useTranslations('lesson')
  const { video } = lesson
  if (video != null) {
    return video.kind === 'YOUTUBE' && video.youtubeId != null ? (
      <YouTubeVideo youtubeId={video.youtubeId} title={lesson.title} />
    ) : (
      <Button asChild variant="outline">
        <a href={video.url} target="_blank" rel="noopener noreferrer">
          <ExternalLink aria-hidden />
          {t('openVideo', { host: new URL(video.url).host })}
        </a>
      </Button>
    )
  }
  return <RichText html={lesson.content ?? ''} lang={language} />
}
