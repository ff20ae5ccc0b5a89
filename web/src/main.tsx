import './index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { z } from 'zod'
import { Application } from '@/app/application'
import { startSession } from '@/lib/session'
import { loadMessages } from '@/lib/messages'

// Zod would try to compile its checks, which the page's policy refuses.
z.config({ jitless: true })

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
if (nonce !== undefined && nonce !== '') {
  setNonce(nonce)
}

const root = document.getElementById('root')
if (root === null) {
  throw new Error('The page has no root.')
}
await Promise.all([startSession().catch(() => undefined), loadMessages('shell', 'problems')])
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
