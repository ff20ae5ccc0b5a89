import { z } from 'zod'

// Zod would try to compile its checks, which the page's policy refuses.
z.config({ jitless: true })

export { z }
