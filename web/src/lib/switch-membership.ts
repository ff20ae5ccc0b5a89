import { api, dataOf } from './http'
import { signedIn } from './session'

/** Goes on in another membership of the same session. All tabs share its cookies: the others stop and say so. */
export async function switchMembership(organization: string): Promise<void> {
  signedIn(await dataOf(api.POST('/auth/refresh', { params: { query: { organization } }, body: {} })))
}
