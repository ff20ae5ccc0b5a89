/** The server's percentage, as it came. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="bg-muted h-3 w-full overflow-hidden rounded-full border"
    >
      <div className="bg-primary h-full rounded-full transition-[inline-size]" style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}
