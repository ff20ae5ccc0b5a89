import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { codeText, hasCodeLength } from '../api/code-text'
import { redeemCode } from '../api/enter-course'

/** Takes an access code in any spelling, and leads to what it opens. */
export function RedeemForm({
  code: given = '',
  onRedeemed,
}: {
  code?: string | undefined
  onRedeemed: (courseId: string) => void
}) {
  const t = useTranslations('enrollment')
  const queryClient = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(() => codeText(given))
  const [isWrong, setIsWrong] = useState(false)
  const redeeming = useMutation({
    mutationFn: (code: string) => redeemCode(queryClient, code),
    onSuccess: (courseId) => onRedeemed(courseId),
  })
  const submit = (): void => {
    if (redeeming.isPending) {
      return
    }
    setTyped(codeText(typed))
    const wrong = !hasCodeLength(typed)
    setIsWrong(wrong)
    if (wrong) {
      redeeming.reset()
      field.current?.focus()
    } else {
      redeeming.mutate(codeText(typed))
    }
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        ref={field}
        label={t('code.label')}
        hint={t('code.hint')}
        error={isWrong ? t(typed === '' ? 'code.missing' : 'code.wrongLength') : undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(codeText(typed))}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={50}
        className="font-mono tracking-wider uppercase"
      />
      {redeeming.error === null ? null : <ProblemNotice problem={asProblem(redeeming.error)} />}
      <Button type="submit" aria-disabled={redeeming.isPending}>
        {t(redeeming.isPending ? 'code.sending' : 'code.act')}
      </Button>
    </form>
  )
}
