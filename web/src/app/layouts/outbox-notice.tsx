import { useQueryClient } from '@tanstack/react-query'
import { CloudUpload, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendCompletionBatch } from '@/features/learning/api/complete-module'
import { sendCompletions, subscribeToOutbox } from '@/lib/outbox'
import { useOnline } from '@/lib/use-online'
import { useSession } from '@/lib/use-session'

const BETWEEN_TRIES = 30_000

/** Says that the connection is gone and what waits to be sent; sends it when it is back. */
export function OutboxNotice() {
  const t = useTranslations('shell')
  const session = useSession()
  const online = useOnline()
  const userId = session.kind === 'member' ? session.identity.userId : undefined
  const waiting = useWaiting(userId)
  useSending(userId, online, waiting > 0)
  if (online && waiting === 0) {
    return <div role="status" />
  }
  const Icon = online ? CloudUpload : WifiOff
  return (
    <div role="status" className="bg-accent border-b">
      <p className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-2 text-sm">
        <Icon aria-hidden className="size-4 shrink-0" />
        {online ? t('outbox.waiting', { count: waiting }) : t('outbox.offline', { count: waiting })}
      </p>
    </div>
  )
}

function useWaiting(userId: string | undefined): number {
  const [count, setCount] = useState(0)
  useEffect(
    () =>
      subscribeToOutbox((waiting) =>
        setCount(waiting.filter((completion) => completion.userId === userId).length),
      ),
    [userId],
  )
  return count
}

/** What was made before this page was loaded, or without a connection, is sent by no click. */
function useSending(userId: string | undefined, online: boolean, waits: boolean): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (userId === undefined || !online || !waits) {
      return undefined
    }
    const sendAll = (): void => {
      void sendCompletions(userId, sendCompletionBatch).then(() =>
        queryClient.invalidateQueries({ queryKey: ['learning'] }),
      )
    }
    const first = setTimeout(sendAll, 1_000)
    const timer = setInterval(sendAll, BETWEEN_TRIES)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [queryClient, userId, online, waits])
}
