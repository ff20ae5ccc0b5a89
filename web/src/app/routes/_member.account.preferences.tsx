import { createFileRoute } from '@tanstack/react-router'
import { PreferencesPage } from '@/features/account/components/preferences-page'

export const Route = createFileRoute('/_member/account/preferences')({ component: PreferencesPage })
