import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonPicture } from '@/components/person-picture'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import type { Me } from '../api/get-me'
import { changePicture, readPicture, removePicture } from '../api/picture'
import { PictureCutter } from './picture-cutter'

/** The user's picture: chosen, cut on this device, and sent small. */
export function PictureCard({ me }: { me: Me }) {
  const t = useTranslations('account')
  const id = useId()
  const [version, setVersion] = useState(0)
  const reading = useMutation({
    mutationFn: readPicture,
    onMutate: () => [changing, removing].forEach((it) => it.reset()),
  })
  const changing = useMutation({
    mutationFn: changePicture,
    onSuccess: () => {
      reading.reset()
      setVersion(version + 1)
    },
  })
  const removing = useMutation({ mutationFn: removePicture, onSuccess: () => setVersion(version + 1) })
  const failure = reading.error ?? changing.error ?? removing.error
  const name = [me.firstName, me.lastName].filter((part) => part != null).join(' ')
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <PersonPicture userId={me.id} name={name} version={version} />
        <div className="grid gap-2">
          <h2 className="text-lg font-semibold">{t('picture.title')}</h2>
          <div className="flex flex-wrap gap-2">
            <Button variant="outline" size="small" asChild>
              <label htmlFor={id} className="focus-within:outline-primary focus-within:outline-2">
                {t('picture.choose')}
                <input
                  id={id}
                  type="file"
                  accept="image/*"
                  className="sr-only"
                  onChange={({ target }) => {
                    const file = target.files?.[0]
                    // The same file can be chosen once more.
                    target.value = ''
                    if (file !== undefined) {
                      reading.mutate(file)
                    }
                  }}
                />
              </label>
            </Button>
            <Button
              variant="ghost"
              size="small"
              aria-disabled={removing.isPending}
              onClick={() => removing.mutate()}
            >
              {t('picture.remove')}
            </Button>
          </div>
          <p className="text-muted-foreground text-sm">{t('picture.text')}</p>
        </div>
      </div>
      {failure === null ? null : <ProblemNotice problem={asProblem(failure)} />}
      {changing.isSuccess ? <SuccessNotice>{t('picture.changed')}</SuccessNotice> : null}
      {removing.isSuccess ? <SuccessNotice>{t('picture.removed')}</SuccessNotice> : null}
      {reading.isSuccess ? (
        <PictureCutter
          picture={reading.data}
          isPending={changing.isPending}
          onCut={(cut) => changing.mutate({ picture: reading.data, cut })}
          onCancel={() => reading.reset()}
        />
      ) : null}
    </Card>
  )
}
