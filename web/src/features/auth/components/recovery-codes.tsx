import { Download, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Codes that are shown once: to print or to keep as a file. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('auth')
  return (
    <div className="grid gap-3">
      <p className="text-sm">{t('recoveryCodesHint')}</p>
      <ul dir="ltr" className="bg-muted grid grid-cols-2 gap-2 rounded-md p-4 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button variant="outline" onClick={() => window.print()}>
          <Printer aria-hidden />
          {t('print')}
        </Button>
        <Button variant="outline" asChild>
          <a
            download="academy-recovery-codes.txt"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(codes.join('\n'))}`}
          >
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      </div>
    </div>
  )
}
