/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role --
   Some browsers drop the roles of a table's parts where they are shown as cards. */
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export const COLUMNS = ['course', 'progress', 'timeSpent', 'lastActivity'] as const

export const ROW =
  'block border-t first:border-t-0 align-top min-[480px]:table-row min-[480px]:first:border-t'

/** A figure; on a card, its column stands beside it. */
export function Cell({ column, children }: { column: (typeof COLUMNS)[number]; children: ReactNode }) {
  const t = useTranslations('learning')
  return (
    <td
      role="cell"
      className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3 px-3 py-1.5 tabular-nums min-[480px]:table-cell min-[480px]:p-3"
    >
      <span aria-hidden className="text-muted-foreground min-[480px]:hidden">
        {t(`progress.columns.${column}`)}
      </span>
      <span>{children}</span>
    </td>
  )
}
