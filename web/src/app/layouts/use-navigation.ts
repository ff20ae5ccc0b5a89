import { NAVIGATION } from '@/app/navigation'
import { useSession } from '@/lib/use-session'

/** The entries of the navigation for the role of the session. */
export function useNavigation(): (typeof NAVIGATION)['STRANGER'] {
  const session = useSession()
  return NAVIGATION['identity' in session ? session.identity.role : 'STRANGER']
}
