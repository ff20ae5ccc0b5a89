import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { asProblem } from '@/lib/problem'
import { refusedFields } from '@/lib/refused-fields'
import {
  FILE_FIELDS,
  fileQuery,
  fileValues,
  saveFile,
  type FileValues,
  type UserFile,
} from '../api/user-file'

/** The form keeps what the user types, whatever is loaded meanwhile; a save says which state it began with. */
export function useFileForm(file: UserFile) {
  const queryClient = useQueryClient()
  const [base, setBase] = useState(file)
  const [theirs, setTheirs] = useState<UserFile>()
  const form = useForm<FileValues>({ defaultValues: fileValues(file) })
  const saving = useMutation({
    mutationFn: ({ mine, overwrite }: { mine: FileValues; overwrite: boolean }) =>
      saveFile(queryClient, { mine, base, overwrite }),
    onSuccess: (outcome, { mine }) => {
      if (outcome.kind === 'conflict') {
        setTheirs(outcome.theirs)
        return
      }
      queryClient.setQueryData(fileQuery(file.userId).queryKey, outcome.file)
      setTheirs(undefined)
      beginWith(outcome.file, mine)
    },
    onError: (failure) =>
      refusedFields(asProblem(failure), FILE_FIELDS)
        .reverse()
        .forEach((field) => form.setError(field, { type: 'server' }, { shouldFocus: true })),
  })
  /** Fields that differ from `settled` were typed meanwhile, and stay. */
  const beginWith = (next: UserFile, settled: FileValues): void => {
    const now = form.getValues()
    setBase(next)
    form.reset(fileValues(next))
    FILE_FIELDS.filter((field) => now[field] !== settled[field]).forEach((field) =>
      form.setValue(field, now[field], { shouldDirty: true }),
    )
  }
  const problem = saving.error === null ? undefined : asProblem(saving.error)
  return {
    form,
    base,
    theirs,
    isPending: saving.isPending,
    isSaved: saving.isSuccess && saving.data.kind === 'saved',
    /** What no field says. */
    problem: problem === undefined || refusedFields(problem, FILE_FIELDS).length > 0 ? undefined : problem,
    save: (mine: FileValues) => saving.isPending || saving.mutate({ mine, overwrite: false }),
    keepMine: () => saving.mutate({ mine: form.getValues(), overwrite: true }),
    takeTheirs: () => {
      if (theirs !== undefined) {
        // What only I have changed stays.
        const before = fileValues(base)
        const other = fileValues(theirs)
        const now = form.getValues()
        const settled = { ...before }
        FILE_FIELDS.filter((field) => other[field] !== before[field]).forEach((field) => {
          settled[field] = now[field]
        })
        setTheirs(undefined)
        beginWith(theirs, settled)
      }
    },
  }
}
