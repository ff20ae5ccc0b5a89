import { Link } from '@tanstack/react-router'
import { CourseCover } from '@/components/course-cover'
import type { CourseSummary } from '../api/list-courses'
import { CourseFacts, CourseTerms } from './course-facts'

/** The whole card leads to the course's page; its link is the title. */
export function CourseCard({ course, heading: Heading }: { course: CourseSummary; heading: 'h2' | 'h3' }) {
  return (
    <article className="bg-card shadow-card relative flex h-full flex-col overflow-hidden rounded-lg border transition-shadow focus-within:outline-2 hover:shadow-lg">
      <CourseCover id={course.id} title={course.title} />
      <div className="flex grow flex-col gap-2 p-4">
        <Heading className="font-semibold" lang={course.language}>
          <Link
            to="/courses/$slug"
            params={{ slug: course.slug }}
            className="inline-block min-h-6 after:absolute after:inset-0 focus-visible:outline-none"
          >
            <bdi>{course.title}</bdi>
          </Link>
        </Heading>
        {course.shortDescription == null ? null : (
          <p className="line-clamp-3 text-sm" lang={course.language} dir="auto">
            {course.shortDescription}
          </p>
        )}
        <div className="mt-auto grid gap-2 pt-1">
          <CourseFacts course={course} />
          <CourseTerms course={course} />
        </div>
      </div>
    </article>
  )
}
