// First, so that secrets leave the address bar before anything else runs.
import '@/lib/arrival'
import './index.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Application } from '@/app/application'
import { loadMessages } from '@/lib/messages'
import { followReleases } from '@/lib/new-release'
import { Problem } from '@/lib/problem'
import { startSession } from '@/lib/session'

// Libraries that write style elements give them this nonce, which the page's policy asks for.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
if (nonce !== undefined && nonce !== '') {
  setNonce(nonce)
}

followReleases()

const root = document.getElementById('root')
if (root === null) {
  throw new Error('The page has no root.')
}
// Where the server cannot be asked, the session stays unknown, and the first page that needs it says so.
await Promise.all([startSession().catch(() => undefined), loadMessages('shell', 'problems')])
createRoot(root, { onCaughtError: report }).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)

/** A refusal of the server is said on the page; it is no fault of the program. */
function report(error: unknown): void {
  if (!(error instanceof Problem)) {
    console.error(error)
  }
}
