import { NAVIGATION } from '@/app/navigation'
import { useSession } from '@/lib/use-session'

/** The entries of the navigation for whom this browser acts. */
export function useNavigation(): (typeof NAVIGATION)['STRANGER'] {
  const session = useSession()
  return NAVIGATION['identity' in session ? session.identity.role : 'STRANGER']
}
