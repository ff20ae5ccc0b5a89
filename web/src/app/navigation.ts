import type { Role } from '@/lib/session'

/** Entries of the navigation, by role; each leads to a page that this role may see. */
export const NAVIGATION: Readonly<Record<Role | 'STRANGER', readonly { to: string; label: string }[]>> = {
  STRANGER: [{ to: '/courses', label: 'catalogue' }],
  STUDENT: [
    { to: '/dashboard', label: 'dashboard' },
    { to: '/dashboard/courses', label: 'myCourses' },
    { to: '/courses', label: 'catalogue' },
    { to: '/redeem', label: 'redeem' },
    { to: '/dashboard/progress', label: 'progress' },
  ],
  INSTRUCTOR: [{ to: '/courses', label: 'catalogue' }],
  ORGANIZATION_ADMIN: [{ to: '/courses', label: 'catalogue' }],
  ADMIN: [{ to: '/courses', label: 'catalogue' }],
}
