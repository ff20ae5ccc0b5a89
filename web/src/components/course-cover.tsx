const HUES = 36

/** A picture for a course that has none: two hues and a pattern from its id, and the title's first letters. */
export function CourseCover({ id, title }: { id: string; title: string }) {
  const seed = hash(id)
  const hue = (seed % HUES) * 10
  const pattern = `cover-${id}`
  const step = 14 + (seed % 4) * 6
  return (
    <svg aria-hidden viewBox="0 0 320 120" preserveAspectRatio="xMidYMid slice" className="block h-28 w-full">
      <defs>
        <linearGradient id={`${pattern}-ground`} x2="1" y2="1">
          <stop stopColor={`oklch(0.5 0.12 ${hue})`} />
          <stop offset="1" stopColor={`oklch(0.4 0.11 ${(hue + 50) % 360})`} />
        </linearGradient>
        <pattern
          id={pattern}
          width={step}
          height={step}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${seed % 90})`}
        >
          <circle cx={step / 2} cy={step / 2} r={step / 7} fill="white" opacity="0.14" />
        </pattern>
      </defs>
      <rect width="320" height="120" fill={`url(#${pattern}-ground)`} />
      <rect width="320" height="120" fill={`url(#${pattern})`} />
      <text
        x="160"
        y="62"
        textAnchor="middle"
        dominantBaseline="middle"
        fontSize="40"
        fontWeight="600"
        fill="white"
        opacity="0.92"
      >
        {initialsOf(title)}
      </text>
    </svg>
  )
}

function initialsOf(title: string): string {
  return title
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toLocaleUpperCase())
    .join('')
}

function hash(text: string): number {
  return text.split('').reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7)
}
