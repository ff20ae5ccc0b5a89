import { useEffect, useState } from 'react'

const GONE_FOR = 3_000

/** False once there has been no connection for three seconds: short gaps are not worth a word. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lost = (): void => {
      timer = setTimeout(() => setOnline(false), GONE_FOR)
    }
    const back = (): void => {
      clearTimeout(timer)
      setOnline(true)
    }
    window.addEventListener('offline', lost)
    window.addEventListener('online', back)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', back)
    }
  }, [])
  return online
}
