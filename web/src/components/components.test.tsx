import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/lib/problem'
import { show } from '@/testing/render'
import { CourseCover } from './course-cover'
import { EmptyState } from './empty-state'
import { TextField } from './field'
import { Freshness } from './freshness'
import { PageTitle } from './page-title'
import { ProblemNotice } from './problem-notice'
import { ProgressBar, ProgressRing } from './progress-bar'
import { QrCode } from './qr-code'
import { RichText } from './rich-text'
import { PageSkeleton } from './skeleton'
import { Button } from './ui/button'
import { When } from './when'

describe('TextField', () => {
  it('names its control and reads hint and error with it', async () => {
    await show(<TextField label="E-mail" hint="The one you registered with." error="Enter it." />)
    const field = screen.getByRole('textbox', { name: 'E-mail' })
    expect(field).toHaveAccessibleDescription('The one you registered with. Enter it.')
    expect(field).toBeInvalid()
  })

  it('is valid without an error', async () => {
    await show(<TextField label="E-mail" />)
    expect(screen.getByRole('textbox')).toBeValid()
    expect(screen.getByRole('textbox')).not.toHaveAccessibleDescription()
  })
})

describe('ProblemNotice', () => {
  it('says the problem in words, takes the focus and offers another try', async () => {
    const again = vi.fn()
    await show(<ProblemNotice problem={new Problem({ code: 'course-full', status: 409 })} onRetry={again} />)
    expect(screen.getByRole('alert')).toHaveFocus()
    expect(screen.getByRole('alert')).toHaveTextContent('All places of this course are taken.')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(again).toHaveBeenCalledOnce()
  })

  it('names the request where the platform failed', async () => {
    await show(
      <ProblemNotice problem={new Problem({ code: 'unexpected', status: 500, requestId: 'r-17' })} />,
    )
    expect(screen.getByText('r-17')).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('does not name it for a refusal', async () => {
    await show(
      <ProblemNotice problem={new Problem({ code: 'course-full', status: 409, requestId: 'r-17' })} />,
    )
    expect(screen.queryByText('r-17')).not.toBeInTheDocument()
  })

  it('counts down and asks again by itself where the problem passes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const again = vi.fn()
    await show(
      <ProblemNotice
        problem={new Problem({ code: 'too-many-requests', status: 429, retryAfter: 7_000 })}
        onRetry={again}
      />,
    )
    expect(screen.getByText('Trying again in 7 seconds.')).toBeInTheDocument()
    await act(() => vi.advanceTimersByTimeAsync(3_000))
    expect(screen.getByText('Trying again in 4 seconds.')).toBeInTheDocument()
    expect(again).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(4_500))
    expect(again).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  it.each([
    ['network', 0, true],
    ['unavailable', 503, true],
    ['course-full', 409, false],
    ['internal-error', 500, false],
  ])('asks again by itself: %s %i %s', async (code, status, passes) => {
    await show(<ProblemNotice problem={new Problem({ code, status })} onRetry={vi.fn()} />)
    expect(screen.queryAllByText(/^Trying again in/)).toHaveLength(passes ? 1 : 0)
  })

  it('leaves the focus where it is while the problem passes by itself', async () => {
    const unavailable = new Problem({ code: 'unavailable', status: 503 })
    render(<input aria-label="Typing" />)
    screen.getByRole('textbox').focus()
    await show(<ProblemNotice problem={unavailable} onRetry={vi.fn()} />)
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it.each([
    ['toString', 404, /does not exist|no such|not yours/i],
    ['from-the-future', 403, /may not|not allowed|not yours|cannot/i],
    ['from-the-future', 422, /unexpected|went wrong/i],
  ])('says an unknown code by its kind: %s %i', async (code, status, words) => {
    await show(<ProblemNotice problem={new Problem({ code, status })} />)
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })
})

describe('progress', () => {
  it('is the server’s figure, in words for screen readers', async () => {
    await show(
      <>
        <ProgressBar percent={58} label="One course" />
        <ProgressRing percent={0} label="All courses" text="0%" />
      </>,
    )
    expect(screen.getByRole('progressbar', { name: 'One course' })).toHaveAttribute('aria-valuenow', '58')
    expect(screen.getByRole('progressbar', { name: 'All courses' })).toHaveAttribute('aria-valuenow', '0')
  })
})

describe('Freshness', () => {
  it.each([
    ['live', 'Live, as of 9:26:53'],
    ['connecting', 'Connecting, as of'],
    ['late', 'Not live, as of'],
    ['elsewhere', 'Live in another window'],
    ['refused', 'Not live, as of'],
  ] as const)('says in words that it is %s', async (connection, words) => {
    await show(<Freshness state={{ connection }} asOf="2026-03-14T09:26:53Z" />)
    expect(screen.getByText((text) => text.replace(/^(.*of )0/, '$1').startsWith(words))).toBeInTheDocument()
  })
})

describe('When', () => {
  it('says how long ago, and the whole time to machines and to a pointer', async () => {
    await show(<When instant="2026-03-14T09:00:00Z" />)
    const time = screen.getByText('1 hour ago')
    expect(time).toHaveAttribute('datetime', '2026-03-14T09:00:00Z')
    expect(time).toHaveAttribute('title', expect.stringMatching(/Saturday, March 14, 2026.*9:00:00.*UTC/))
  })
})

it('RichText shows an author’s text in its language', async () => {
  const { container } = await show(<RichText html="<h2>Titre</h2><script>alert(1)</script>" lang="fr" />)
  expect(screen.getByRole('heading', { level: 2 }).parentElement).toHaveAttribute('lang', 'fr')
  expect(container.innerHTML).not.toContain('script')
})

it('EmptyState says what belongs here, why it is empty, and the next act', async () => {
  await show(
    <EmptyState title="No course yet" reason="Enrol first.">
      <Button>Enrol</Button>
    </EmptyState>,
  )
  expect(screen.getByText('No course yet')).toBeInTheDocument()
  expect(screen.getByText('Enrol first.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Enrol' })).toHaveAttribute('type', 'button')
})

it('PageTitle is the heading and the window’s title', async () => {
  await show(<PageTitle title="Dashboard" />)
  expect(screen.getByRole('heading', { level: 1, name: 'Dashboard' })).toHaveAttribute('tabindex', '-1')
  expect(document.title).toBe('Dashboard · Academy')
})

it('PageSkeleton tells screen readers to wait', async () => {
  await show(<PageSkeleton />)
  expect(screen.getByRole('status')).toHaveTextContent('Loading')
})

it('QrCode has words for those who cannot scan it', async () => {
  await show(<QrCode text="otpauth://totp/x" label="Picture for the authenticator" />)
  expect(screen.getByRole('img', { name: 'Picture for the authenticator' })).toBeInTheDocument()
})

it('CourseCover shows letters of any script, and the same picture each time', async () => {
  const { container, rerender } = await show(<CourseCover id="a" title="مقدمة في البرمجة" />)
  expect(container.querySelector('text')).toHaveTextContent('مف')
  const first = container.innerHTML
  rerender(<CourseCover id="a" title="مقدمة في البرمجة" />)
  expect(container.innerHTML.includes('oklch') && first.includes('oklch')).toBe(true)
})
