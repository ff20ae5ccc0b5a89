import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

export const MENU_ITEM =
  'data-highlighted:bg-muted flex min-h-10 cursor-pointer items-center gap-2 rounded px-3 text-sm outline-none [&_svg]:size-4'

/** One of several options, within a menu. */
export function MenuChoice<T extends string>(choice: {
  label: string
  value: T
  options: readonly T[]
  onChoose: (option: T) => void
  children: (option: T) => ReactNode
}) {
  return (
    <DropdownMenu.RadioGroup value={choice.value} aria-label={choice.label}>
      <DropdownMenu.Label className="text-muted-foreground px-3 pt-2 pb-1 text-xs font-medium">
        {choice.label}
      </DropdownMenu.Label>
      {choice.options.map((option) => (
        <DropdownMenu.RadioItem
          key={option}
          value={option}
          className={MENU_ITEM}
          onSelect={() => choice.onChoose(option)}
        >
          <span className="grow">{choice.children(option)}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
