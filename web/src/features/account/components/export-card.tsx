import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { exportData } from '../api/personal-data'
import { saveFile } from '../api/save-file'

/** All that is stored about the user, as one file; a refusal is said here and never saved as a file. */
export function ExportCard({ userId }: { userId: string }) {
  const t = useTranslations('account')
  const exporting = useMutation({
    mutationFn: () => exportData(userId),
    onSuccess: (file) => saveFile(file, 'academy-data.zip'),
  })
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('export.title')}</h2>
      <p className="max-w-prose text-sm">{t('export.text')}</p>
      {exporting.error === null ? null : (
        <ProblemNotice problem={asProblem(exporting.error)} onRetry={() => exporting.mutate()} />
      )}
      {exporting.isSuccess ? <SuccessNotice>{t('export.done')}</SuccessNotice> : null}
      <Button
        variant="outline"
        className="justify-self-start"
        aria-disabled={exporting.isPending}
        onClick={() => exporting.isPending || exporting.mutate()}
      >
        <Download aria-hidden />
        {t(exporting.isPending ? 'export.running' : 'export.act')}
      </Button>
    </Card>
  )
}
