import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '@/components/field'
import { Input } from '@/components/ui/input'

/** A password, which can be shown while it is typed. */
export function PasswordField({
  label,
  hint,
  error,
  ...input
}: { label: string; hint?: ReactNode; error?: string | undefined } & Omit<ComponentProps<'input'>, 'type'>) {
  const t = useTranslations('shell')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <Input {...input} {...control} type={shown ? 'text' : 'password'} dir="ltr" className="pe-12" />
          <button
            type="button"
            aria-pressed={shown}
            aria-label={t('showPassword')}
            className="text-muted-foreground hover:text-foreground absolute inset-y-0 end-0 grid w-11 cursor-pointer place-content-center rounded-md"
            onClick={() => setShown(!shown)}
          >
            <Icon aria-hidden className="size-5" />
          </button>
        </div>
      )}
    </Field>
  )
}
