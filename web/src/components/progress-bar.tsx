type Progress = {
  /** The server's percentage, as it came. */
  percent: number
  label: string
}

function attributesOf({ percent, label }: Progress) {
  return {
    role: 'progressbar',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': percent,
  } as const
}

/** Progress in one course. */
export function ProgressBar(progress: Progress) {
  return (
    <div
      {...attributesOf(progress)}
      className="bg-muted h-2 w-full overflow-hidden rounded-full forced-colors:border"
    >
      <svg
        aria-hidden
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        className="block size-full rtl:-scale-x-100"
      >
        <rect width={progress.percent} height="1" className="fill-primary transition-all duration-300" />
      </svg>
    </div>
  )
}

/** Progress over all courses. */
export function ProgressRing({ text, ...progress }: Progress & { text: string }) {
  const circle = { cx: 50, cy: 50, r: 42, fill: 'none', strokeWidth: 12, pathLength: 100 }
  return (
    <div {...attributesOf(progress)} className="relative size-28 shrink-0">
      <svg aria-hidden viewBox="0 0 100 100" className="size-full -rotate-90 rtl:-scale-y-100">
        <circle {...circle} className="stroke-muted" />
        <circle
          {...circle}
          strokeDasharray={`${progress.percent} 100`}
          strokeLinecap={progress.percent === 0 ? 'butt' : 'round'}
          className="stroke-primary transition-all duration-300"
        />
      </svg>
      <span className="absolute inset-0 grid place-content-center text-xl font-semibold tabular-nums">
        {text}
      </span>
    </div>
  )
}
