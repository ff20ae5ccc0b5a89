import type { LinkProps } from '@tanstack/react-router'
import {
  BookOpen,
  ChartNoAxesColumn,
  Info,
  LayoutDashboard,
  Library,
  Ticket,
  type LucideIcon,
} from 'lucide-react'
import type { Messages } from 'use-intl'
import type { Role } from '@/lib/session'

type Entry = {
  to: NonNullable<LinkProps['to']>
  label: Exclude<keyof Messages['shell']['navigation'], 'label'>
  icon: LucideIcon
}

const CATALOGUE: Entry = { to: '/courses', label: 'catalogue', icon: Library }

/**
 * Entries of the navigation, by role; each leads to a page that this role may see. On narrow windows the first five are
 * the bar at the bottom.
 */
export const NAVIGATION: Readonly<Record<Role | 'STRANGER', readonly Entry[]>> = {
  STRANGER: [CATALOGUE, { to: '/about', label: 'about', icon: Info }],
  STUDENT: [
    { to: '/dashboard', label: 'dashboard', icon: LayoutDashboard },
    { to: '/dashboard/courses', label: 'ownCourses', icon: BookOpen },
    { to: '/dashboard/progress', label: 'progress', icon: ChartNoAxesColumn },
    CATALOGUE,
    { to: '/redeem', label: 'redeem', icon: Ticket },
  ],
  INSTRUCTOR: [CATALOGUE],
  ORGANIZATION_ADMIN: [CATALOGUE],
  ADMIN: [CATALOGUE],
}

/** Where a user of this role begins; undefined where the role has no page of its own. */
export function homeOf(role: Role): Entry['to'] | undefined {
  return NAVIGATION[role][0]?.to
}
