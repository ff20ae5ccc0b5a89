import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { asProblem } from '@/lib/problem'
import { refusedFields } from '@/lib/refused-fields'
import { meQuery, type Me } from '../api/get-me'
import { merged, PROFILE_FIELDS, valuesOf, type ProfileValues } from '../api/profile-values'
import { saveProfile } from '../api/save-profile'

/** The form keeps what the user types, whatever is loaded meanwhile; a save says which state it began with. */
export function useProfileForm(me: Me, onSaved: () => void) {
  const queryClient = useQueryClient()
  const [base, setBase] = useState(me)
  const [theirs, setTheirs] = useState<Me>()
  const form = useForm<ProfileValues>({ defaultValues: valuesOf(me) })
  const saving = useMutation({
    mutationFn: ({ mine, overwrite }: { mine: ProfileValues; overwrite: boolean }) =>
      saveProfile(queryClient, { mine, base, overwrite }),
    onSuccess: (outcome, { mine }) => {
      if (outcome.kind === 'conflict') {
        setTheirs(outcome.theirs)
        return
      }
      queryClient.setQueryData(meQuery.queryKey, outcome.me)
      setBase(outcome.me)
      setTheirs(undefined)
      // What was typed while the save was under way stays.
      const now = form.getValues()
      form.reset(valuesOf(outcome.me))
      PROFILE_FIELDS.filter((field) => now[field] !== mine[field]).forEach((field) =>
        form.setValue(field, now[field], { shouldDirty: true }),
      )
      onSaved()
    },
    onError: (failure) =>
      refusedFields(asProblem(failure), PROFILE_FIELDS)
        .reverse()
        .forEach((field) => form.setError(field, { type: 'server' }, { shouldFocus: true })),
  })
  const problem = saving.error === null ? undefined : asProblem(saving.error)
  return {
    form,
    base,
    theirs,
    isPending: saving.isPending,
    isSaved: saving.isSuccess && saving.data.kind === 'saved',
    /** What no field says. */
    problem: problem === undefined || refusedFields(problem, PROFILE_FIELDS).length > 0 ? undefined : problem,
    save: (mine: ProfileValues) => saving.isPending || saving.mutate({ mine, overwrite: false }),
    keepMine: () => saving.mutate({ mine: form.getValues(), overwrite: true }),
    takeTheirs: () => {
      if (theirs !== undefined) {
        const next = merged(form.getValues(), valuesOf(theirs), valuesOf(base))
        setBase(theirs)
        setTheirs(undefined)
        form.reset(valuesOf(theirs))
        PROFILE_FIELDS.forEach((field) => form.setValue(field, next[field], { shouldDirty: true }))
      }
    },
  }
}
