import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

export type Person = { email: string; password: string; token: string }
export type Course = {
  id: string
  slug: string
  title: string
  modules: { id: string; title: string; lessons: string[] }[]
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
  async course(instructor: Person, title: string, modules: Record<string, string[]>): Promise<Course> {
    const draft = await this.call<{ id: string; slug: string }>(instructor, 'POST', '/courses', {
      title,
      shortDescription: 'What the platform can do, step by step.',
      requiresCode: false,
      language: 'en',
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
        })
      }
      made.push({ id: module.id, title: name, lessons })
    }
    await this.call(instructor, 'POST', `/courses/${draft.id}/publish`)
    return { id: draft.id, slug: draft.slug, title, modules: made }
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
