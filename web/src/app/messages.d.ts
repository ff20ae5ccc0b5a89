import type account from '../../messages/en/account.json'
import type auth from '../../messages/en/auth.json'
import type catalog from '../../messages/en/catalog.json'
import type enrollment from '../../messages/en/enrollment.json'
import type help from '../../messages/en/help.json'
import type learning from '../../messages/en/learning.json'
import type lesson from '../../messages/en/lesson.json'
import type problems from '../../messages/en/problems.json'
import type shell from '../../messages/en/shell.json'
import type { Language } from '@/lib/messages'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: {
      account: typeof account
      auth: typeof auth
      catalog: typeof catalog
      enrollment: typeof enrollment
      help: typeof help
      learning: typeof learning
      lesson: typeof lesson
      problems: typeof problems
      shell: typeof shell
    }
  }
}
