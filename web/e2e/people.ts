import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

export type Person = { email: string; password: string; token: string }
export type Course = {
  id: string
  slug: string
  title: string
  instructorId: string
  modules: { id: string; title: string; lessons: string[] }[]
}

/** What a course may be made with; `previews` names lessons that everybody may read. */
type Terms = {
  requiresCode?: boolean
  capacity?: number
  price?: string
  currency?: string
  level?: 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED'
  language?: string
  description?: string
  categoryId?: string
  previews?: readonly string[]
}

const PASSWORD = 'Walk-the-plank-42'

/** Makes accounts and courses by the API, fresh ones for each test. */
export class People {
  private readonly run = randomUUID().slice(0, 8)
  private readonly origin: string
  private made = 0

  constructor(origin: string) {
    this.origin = origin
  }

  student(firstName = 'Sam'): Promise<Person> {
    return this.register(firstName, 'STUDENT')
  }

  instructor(firstName = 'Ines'): Promise<Person> {
    return this.register(firstName, 'INSTRUCTOR')
  }

  /** A published course; each module has so many lessons. */
  async course(
    instructor: Person,
    title: string,
    modules: Record<string, string[]>,
    { previews = [], ...terms }: Terms = {},
  ): Promise<Course> {
    type Draft = { id: string; slug: string; instructorId: string }
    const draft = await this.call<Draft>(instructor, 'POST', '/courses', {
      title,
      shortDescription: 'What the platform can do, step by step.',
      requiresCode: false,
      language: 'en',
      ...terms,
    })
    const made: Course['modules'] = []
    for (const [name, lessons] of Object.entries(modules)) {
      const module = await this.call<{ id: string }>(instructor, 'POST', `/courses/${draft.id}/modules`, {
        title: name,
      })
      for (const lesson of lessons) {
        const content = `<h2>${lesson}</h2><p>This is what <strong>${lesson}</strong> is about.</p>`
        await this.call(instructor, 'POST', `/modules/${module.id}/lessons`, {
          title: lesson,
          type: 'TEXT',
          content,
          preview: previews.includes(lesson),
        })
      }
      made.push({ id: module.id, title: name, lessons })
    }
    await this.call(instructor, 'POST', `/courses/${draft.id}/publish`)
    const { id, slug, instructorId } = draft
    return { id, slug, title, instructorId, modules: made }
  }

  /** Ends once everybody may see who teaches the course: the list of who teaches follows a moment later. */
  async awaitCard({ instructorId }: Course): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.call(undefined, 'GET', `/users/${instructorId}/card`)
        return
      } catch (failure) {
        if (attempt === 40) {
          throw failure
        }
        await setTimeout(250)
      }
    }
  }

  /** A new access code of a course. */
  async code(instructor: Person, course: Course, terms: object = {}): Promise<string> {
    const { items } = await this.call<{ items: { code: string }[] }>(
      instructor,
      'POST',
      '/access-codes/generate',
      { courseId: course.id, ...terms },
    )
    return items[0]?.code ?? ''
  }

  async enroll(student: Person, course: Course): Promise<void> {
    await this.call(student, 'POST', `/courses/${course.id}/enroll`)
  }

  async call<T>(person: Person | undefined, method: string, path: string, body?: object): Promise<T> {
    const request = {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(person === undefined ? {} : { Authorization: `Bearer ${person.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    let response = await fetch(`${this.origin}/api/v1${path}`, request)
    // A machine that is busy has a full queue of passwords, and says when to come again.
    for (let again = 0; response.status === 503 && again < 3; again++) {
      await setTimeout(Number(response.headers.get('Retry-After') ?? 1) * 1000)
      response = await fetch(`${this.origin}/api/v1${path}`, request)
    }
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    }
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  private async register(firstName: string, role: string): Promise<Person> {
    const email = `${firstName.toLowerCase()}.${++this.made}.${this.run}@e2e.academy.example`
    const body = { email, password: PASSWORD, firstName, lastName: 'Miller', role }
    const { accessToken } = await this.call<{ accessToken: string }>(
      undefined,
      'POST',
      '/auth/register',
      body,
    )
    return { email, password: PASSWORD, token: accessToken }
  }
}
