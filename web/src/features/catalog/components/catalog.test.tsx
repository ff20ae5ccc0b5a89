import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as examples from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import type { CatalogueSearch } from '../api/catalogue-search'
import { AboutPage } from './about-page'
import { CataloguePage } from './catalogue-page'
import { CoursePage } from './course-page'
import { PreviewPage } from './preview-page'
import { StartPage } from './start-page'

const WEB = examples.category({ id: '0192f0c4-7b1e-7a52-9c3d-000000000031' })
const CSS = examples.category({
  id: '0192f0c4-7b1e-7a52-9c3d-000000000032',
  name: 'Style sheets',
  slug: 'style-sheets',
  parentId: WEB.id,
})

const asked: URL[] = []

beforeEach(() => {
  asked.length = 0
  server.use(
    http.get(`${API}/categories`, () => HttpResponse.json({ items: [WEB, CSS], nextCursor: null })),
    http.get(`${API}/courses`, ({ request }) => {
      const url = new URL(request.url)
      asked.push(url)
      return HttpResponse.json(
        url.searchParams.get('cursor') === null
          ? { items: [examples.courseSummary()], nextCursor: 'second' }
          : {
              items: [examples.courseSummary({ id: 'x', slug: 'x', title: 'The last one' })],
              nextCursor: null,
            },
      )
    }),
    http.get(`${API}/courses/:id/curriculum`, () => HttpResponse.json(curriculum())),
    http.get(`${API}/courses/:id`, () => HttpResponse.json(course())),
    http.get(`${API}/users/:id/card`, () => HttpResponse.json(CARD)),
  )
})

const CARD = {
  id: examples.INSTRUCTOR,
  name: 'Grace Hopper',
  picture: false,
  specialisation: 'Compilers',
  qualification: 'PhD',
}

function course(change: Partial<ReturnType<typeof examples.course>> = {}) {
  return examples.course({ instructorId: examples.INSTRUCTOR, description: 'Step by step.', ...change })
}

function curriculum() {
  const whole = examples.curriculum()
  whole.modules[0]!.lessons[1]!.preview = true
  whole.modules[1]!.lessons[0]!.durationSeconds = 480
  return whole
}

function page(component: ReactNode) {
  return show(<Suspense fallback="…">{component}</Suspense>)
}

function catalogue(search: CatalogueSearch = {}, onSearch = vi.fn()) {
  return show(<CataloguePage search={search} onSearch={onSearch} />)
}

function refusing(status = 500) {
  return http.get(`${API}/courses`, () => problem('unexpected', status), { once: true })
}

describe('CataloguePage', () => {
  it('shows courses with what decides: level, language, length, terms', async () => {
    await catalogue()
    const title = await screen.findByRole('link', { name: 'Spring Boot basics' })
    expect(title).toHaveAttribute('href', '/courses/spring-boot-basics')
    const card = within(screen.getByRole('article'))
    for (const fact of ['For beginners', 'English', '2 modules', '3 lessons', 'with an access code']) {
      expect(card.getByText(fact)).toBeInTheDocument()
    }
    expect(screen.getByText('1 course is shown.')).toBeInTheDocument()
  })

  it('fetches more, and moves the focus to the first of them', async () => {
    await catalogue()
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    expect(await screen.findByRole('link', { name: 'The last one' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
    expect(asked[1]!.searchParams.get('cursor')).toBe('second')
  })

  it('asks for what the address says, and stands in the tree of categories', async () => {
    await catalogue({ category: 'style-sheets', level: 'BEGINNER', language: 'fr' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Style sheets' })).toBeInTheDocument()
    await screen.findByRole('article')
    expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
      category: CSS.id,
      level: 'BEGINNER',
      language: 'fr',
      limit: '24',
    })
    const tree = within(screen.getByRole('navigation', { name: 'Categories' }))
    expect(tree.getByRole('link', { name: 'Web development' })).toHaveAttribute(
      'href',
      '/courses?level=BEGINNER&language=fr&category=web-development',
    )
    expect(tree.getByRole('link', { name: 'All categories' })).toBeInTheDocument()
  })

  it('changes the address at once', async () => {
    const onSearch = vi.fn()
    await catalogue({ language: 'fr' }, onSearch)
    await userEvent.selectOptions(screen.getByLabelText('Level'), 'Intermediate')
    expect(onSearch).toHaveBeenLastCalledWith({ language: 'fr', level: 'INTERMEDIATE' })
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'Any language')
    expect(onSearch).toHaveBeenLastCalledWith({})
  })

  it('says that nothing fits, and leads back to everything', async () => {
    server.use(http.get(`${API}/courses`, () => HttpResponse.json({ items: [], nextCursor: null })))
    await catalogue({ level: 'ADVANCED' })
    expect(await screen.findByText('No course fits')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Show all courses' })).toHaveAttribute('href', '/courses')
  })

  it('says what belongs here where there is no course at all', async () => {
    server.use(http.get(`${API}/courses`, () => HttpResponse.json({ items: [], nextCursor: null })))
    await catalogue()
    expect(await screen.findByText('No courses yet')).toBeInTheDocument()
  })

  it('asks for no courses of a category that there is not', async () => {
    await catalogue({ category: 'there-is-none' })
    expect(await screen.findByText('No course fits')).toBeInTheDocument()
    expect(asked).toEqual([])
  })

  it('says why it cannot be shown, and tries again', async () => {
    server.use(refusing())
    await catalogue()
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('article')).toBeInTheDocument()
  })
})

describe('CoursePage', () => {
  it('says what the course is about, and who teaches it', async () => {
    await page(<CoursePage slug="spring-boot-basics" action={<button>Act</button>} />)
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring Boot basics' })).toBeInTheDocument()
    expect(screen.getByText('Step by step.')).toBeInTheDocument()
    const entry = screen.getByRole('region', { name: 'Enter the course' })
    expect(within(entry).getByRole('button', { name: 'Act' })).toBeInTheDocument()
    const instructor = await screen.findByRole('region', { name: 'Instructor' })
    await within(instructor).findByText('Grace Hopper')
    expect(instructor).toHaveTextContent('Compilers')
    expect(instructor.querySelector('img')).toBeNull()
  })

  it('lists all lessons; those to preview are links', async () => {
    await page(<CoursePage slug="spring-boot-basics" action={null} />)
    expect(await screen.findByRole('link', { name: /The build.*Preview/ })).toHaveAttribute(
      'href',
      `/courses/spring-boot-basics/preview/${examples.LESSONS[1]}`,
    )
    expect(screen.queryByRole('link', { name: /What you need/ })).not.toBeInTheDocument()
    expect(screen.getByText('8 min')).toBeInTheDocument()
  })

  it('shows a price in its currency', async () => {
    server.use(
      http.get(`${API}/courses/:id`, () =>
        HttpResponse.json(course({ price: '49.90', currency: 'EUR', requiresCode: false })),
      ),
    )
    await page(<CoursePage slug="spring-boot-basics" action={null} />)
    expect(await screen.findByText('€49.90')).toBeInTheDocument()
  })

  it('goes on without the instructor, and leaves out one that is not to be shown', async () => {
    server.use(http.get(`${API}/users/:id/card`, () => problem('unexpected', 500), { once: true }))
    const { unmount } = await page(<CoursePage slug="spring-boot-basics" action={null} />)
    expect(await screen.findByText(/cannot be shown at the moment/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Grace Hopper')).toBeInTheDocument()
    unmount()
    server.use(http.get(`${API}/users/:id/card`, () => problem('user-not-found', 404)))
    await page(<CoursePage slug="spring-boot-basics" action={null} />)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Instructor' })).not.toBeInTheDocument())
  })
})

describe('PreviewPage', () => {
  it('shows the lesson, and the way to its course', async () => {
    server.use(http.get(`${API}/lessons/:id`, () => HttpResponse.json(examples.lesson({ preview: true }))))
    await page(<PreviewPage slug="spring-boot-basics" lessonId={examples.LESSONS[1]} />)
    expect(await screen.findByText('A controller answers requests.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the course' })).toHaveAttribute(
      'href',
      '/courses/spring-boot-basics',
    )
    expect(screen.queryByRole('link', { name: /Next preview/ })).not.toBeInTheDocument()
  })
})

describe('StartPage', () => {
  it('shows new courses and the top of the categories', async () => {
    await show(<StartPage />)
    expect(await screen.findByRole('article')).toBeInTheDocument()
    const categories = await screen.findByRole('navigation', { name: 'Categories' })
    expect(
      within(categories)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Web development'])
  })

  it('says that there are no courses, or why they cannot be shown', async () => {
    server.use(http.get(`${API}/courses`, () => HttpResponse.json({ items: [], nextCursor: null })))
    const { unmount } = await show(<StartPage />)
    expect(await screen.findByText('No courses yet')).toBeInTheDocument()
    unmount()
    server.use(refusing())
    await show(<StartPage />)
    expect(await screen.findByRole('alert')).toBeInTheDocument()
  })
})

describe('AboutPage', () => {
  it.each([
    ['help@academy.example', 'Write to us if something does not work:'],
    [null, /ask your instructor/],
  ])('names the platform and where help is found (%s)', async (supportEmail, words) => {
    server.use(
      http.get(`${API}/settings`, () =>
        HttpResponse.json({ general: { platformName: 'Nautilus', supportEmail, defaultLanguage: 'en' } }),
      ),
    )
    await page(<AboutPage />)
    expect(await screen.findByRole('heading', { level: 1, name: 'About Nautilus' })).toBeInTheDocument()
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.queryAllByRole('link', { name: 'help@academy.example' })).toHaveLength(supportEmail ? 1 : 0)
  })
})
