import type { components as Analytics } from '@/api-types/analytics'
import type { components as Auth } from '@/api-types/auth'
import type { components as Course } from '@/api-types/course'
import type { components as Progress } from '@/api-types/progress'

/** Answers as the contracts describe them. */
export const USER = '0192f0c4-7b1e-7a52-9c3d-000000000001'
export const ORGANIZATION = '0192f0c4-7b1e-7a52-9c3d-000000000002'
export const INSTRUCTOR = '0192f0c4-7b1e-7a52-9c3d-000000000005'
export const COURSE = '0192f0c4-7b1e-7a52-9c3d-000000000003'
export const ENROLLMENT = '0192f0c4-7b1e-7a52-9c3d-000000000004'
export const MODULES = [
  '0192f0c4-7b1e-7a52-9c3d-000000000011',
  '0192f0c4-7b1e-7a52-9c3d-000000000012',
] as const
export const LESSONS = [
  '0192f0c4-7b1e-7a52-9c3d-000000000021',
  '0192f0c4-7b1e-7a52-9c3d-000000000022',
  '0192f0c4-7b1e-7a52-9c3d-000000000023',
] as const

export function signedInAnswer(
  change: Partial<Auth['schemas']['SignedInUser']> = {},
): Auth['schemas']['SignedIn'] {
  return {
    accessToken: 'access.token.secret',
    refreshToken: 'refresh-token-secret',
    expiresIn: 900,
    user: {
      id: USER,
      email: 'ada@example.org',
      firstName: 'Ada',
      lastName: 'Lovelace',
      organizationId: ORGANIZATION,
      role: 'STUDENT',
      ...change,
    },
  }
}

export function dashboard(
  change: Partial<Analytics['schemas']['DashboardView']> = {},
): Analytics['schemas']['DashboardView'] {
  return {
    asOf: '2026-03-14T09:26:53.589793Z',
    revision: 4711,
    overall: { completed: 18, enrolled: 1, modules: 25, percent: 72 },
    courses: [
      {
        courseId: COURSE,
        enrollmentId: ENROLLMENT,
        title: 'Spring Boot basics',
        completed: 7,
        total: 12,
        percent: 58,
        courseCompletedAt: null,
        lastActivityAt: '2026-03-14T09:26:53Z',
        next: { moduleId: MODULES[1], title: 'Your first controller' },
      },
    ],
    recentActivity: [
      {
        courseId: COURSE,
        courseTitle: 'Spring Boot basics',
        enrollmentId: ENROLLMENT,
        moduleId: MODULES[0],
        moduleTitle: 'An empty folder',
        completedAt: '2026-03-14T09:26:53Z',
      },
    ],
    ...change,
  }
}

export function course(
  change: Partial<Course['schemas']['CourseView']> = {},
): Course['schemas']['CourseView'] {
  return {
    id: COURSE,
    slug: 'spring-boot-basics',
    title: 'Spring Boot basics',
    shortDescription: 'From an empty folder to a running service',
    instructorId: USER,
    organizationId: ORGANIZATION,
    language: 'en',
    level: 'BEGINNER',
    status: 'PUBLISHED',
    lessonCount: 3,
    moduleCount: 2,
    outlineVersion: 3,
    requiresCode: true,
    updatedAt: '2026-03-14T09:26:53Z',
    ...change,
  }
}

export function courseSummary(
  change: Partial<Course['schemas']['CourseSummary']> = {},
): Course['schemas']['CourseSummary'] {
  return {
    id: COURSE,
    slug: 'spring-boot-basics',
    title: 'Spring Boot basics',
    shortDescription: 'From an empty folder to a running service',
    instructorId: INSTRUCTOR,
    organizationId: ORGANIZATION,
    language: 'en',
    level: 'BEGINNER',
    status: 'PUBLISHED',
    lessonCount: 3,
    moduleCount: 2,
    requiresCode: true,
    ...change,
  }
}

export function category(
  change: Partial<Course['schemas']['CategoryView']> & { id: string },
): Course['schemas']['CategoryView'] {
  return {
    active: true,
    createdAt: '2026-03-14T09:26:53Z',
    name: 'Web development',
    slug: 'web-development',
    parentId: null,
    sortOrder: 10,
    version: 1,
    ...change,
  }
}

function lessonSummary(index: 0 | 1 | 2, module: 0 | 1, title: string): Course['schemas']['LessonSummary'] {
  return {
    id: LESSONS[index],
    moduleId: MODULES[module],
    position: index + 1,
    title,
    type: index === 2 ? 'VIDEO' : 'TEXT',
    preview: false,
    required: true,
  }
}

export function curriculum(): Course['schemas']['CurriculumView'] {
  return {
    courseId: COURSE,
    outlineVersion: 3,
    version: null,
    modules: [
      {
        id: MODULES[0],
        position: 1,
        title: 'An empty folder',
        description: null,
        required: true,
        lessons: [lessonSummary(0, 0, 'What you need'), lessonSummary(1, 0, 'The build')],
      },
      {
        id: MODULES[1],
        position: 2,
        title: 'Your first controller',
        description: null,
        required: false,
        lessons: [lessonSummary(2, 1, 'Mapping a request')],
      },
    ],
  }
}

export function lesson(
  change: Partial<Course['schemas']['LessonView']> = {},
): Course['schemas']['LessonView'] {
  return {
    id: LESSONS[1],
    courseId: COURSE,
    moduleId: MODULES[0],
    position: 2,
    title: 'The build',
    type: 'TEXT',
    content: '<p>A controller answers requests.</p>',
    dropped: [],
    preview: false,
    required: true,
    ...change,
  }
}

export function enrollment(
  change: Partial<Course['schemas']['EnrollmentSummary']> = {},
): Course['schemas']['EnrollmentSummary'] {
  return {
    id: ENROLLMENT,
    courseId: COURSE,
    courseSlug: 'spring-boot-basics',
    courseTitle: 'Spring Boot basics',
    enrolledAt: '2026-03-01T09:26:53Z',
    organizationId: ORGANIZATION,
    outlineVersion: 3,
    status: 'ACTIVE',
    userId: USER,
    withdrawnAt: null,
    ...change,
  }
}

export function courseProgress(
  change: Partial<Progress['schemas']['CourseProgressView']> = {},
): Progress['schemas']['CourseProgressView'] {
  return {
    courseId: COURSE,
    enrollmentId: ENROLLMENT,
    title: 'Spring Boot basics',
    status: 'ACTIVE',
    completed: 0,
    total: 1,
    percent: 0,
    outlineVersion: 3,
    position: `enrollment/${ENROLLMENT}@12`,
    nextModuleId: MODULES[0],
    courseCompletedAt: null,
    modules: [
      moduleProgress(0, 'An empty folder'),
      { ...moduleProgress(1, 'Your first controller'), required: false },
    ],
    ...change,
  }
}

function moduleProgress(index: 0 | 1, title: string): Progress['schemas']['ModuleView'] {
  return {
    moduleId: MODULES[index],
    position: index + 1,
    required: true,
    state: 'NOT_STARTED',
    timeSpentSeconds: 0,
    title,
  }
}
