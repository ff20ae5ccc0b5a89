import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LessonContent } from '@/components/lesson-content'
import { PageTitle } from '@/components/page-title'
import { courseQuery, curriculumQuery, enrollmentQuery, lessonQuery, whileActive } from '@/lib/course-queries'
import { LessonOutline } from './lesson-outline'
import { LessonSteps } from './lesson-steps'
import { ModuleCompletion } from './module-completion'
import { stateOf } from './module-state'
import { useLiveCourse } from './use-live-course'
import { useTimeSpent } from './use-time-spent'
import { useWaitingModules } from './use-waiting-modules'

/** A lesson with the course's outline beside it, the way on below it, and the completion of its module. */
export function LessonReader({ slug, lessonId }: { slug: string; lessonId: string }) {
  const t = useTranslations('learning')
  const course = useSuspenseQuery(courseQuery(slug)).data
  const { modules } = useSuspenseQuery(curriculumQuery(slug)).data
  const lesson = useSuspenseQuery(lessonQuery(lessonId)).data
  const enrollment = useSuspenseQuery({ ...enrollmentQuery(course.id), select: whileActive }).data
  const progress = useLiveCourse(enrollment?.id)
  useTimeSpent(enrollment?.id, lesson.moduleId)
  const waiting = useWaitingModules(enrollment?.id)
  const lessons = modules.flatMap((module) => module.lessons)
  const index = lessons.findIndex((it) => it.id === lessonId)
  const module = modules.find((it) => it.id === lesson.moduleId)
  const state = stateOf(lesson.moduleId, progress, waiting)
  const next = lessons[index + 1]
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
      <LessonOutline
        slug={slug}
        modules={modules}
        current={lesson.moduleId}
        stateOf={(moduleId) => stateOf(moduleId, progress, waiting)}
      />
      <article className="grid min-w-0 content-start gap-6">
        <div className="grid gap-1">
          <Link
            to="/dashboard/courses/$slug"
            params={{ slug }}
            className="text-muted-foreground w-fit py-1 text-sm underline-offset-4 hover:underline"
          >
            <span className="sr-only">{t('lesson.courseOf')} </span>
            <span>
              <bdi>{course.title}</bdi>
            </span>
          </Link>
          <PageTitle title={lesson.title} />
          <p className="text-muted-foreground text-sm">
            <bdi>{module?.title}</bdi>
          </p>
        </div>
        <LessonContent lesson={lesson} language={course.language} />
        {enrollment === null ? null : (
          <ModuleCompletion
            enrollment={enrollment}
            moduleId={lesson.moduleId}
            state={state}
            isLast={next?.moduleId !== lesson.moduleId}
          />
        )}
        <LessonSteps slug={slug} previous={lessons[index - 1]} next={next} />
      </article>
    </div>
  )
}
