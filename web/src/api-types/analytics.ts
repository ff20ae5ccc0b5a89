// Generated from contracts/http/analytics-service.yaml by npm run types.
export interface paths {
    "/analytics/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how the students of a course are doing
         * @description For the course's instructor, and for the admins of the organisation that the caller acts for: the course's figures, its modules and a page of its students, newest enrolment first. Every page repeats the figures of the course. Callers that neither teach nor administer the course get 404 `course-not-found`.
         */
        get: operations["courseReport.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/instructors/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the figures of all courses that the caller teaches
         * @description For instructors, and for platform admins about courses of their own; only courses of the organisation that the caller acts for. The sums cover all of these courses; the items are a page of them, newest course first. A caller without courses gets zeros and an empty list.
         */
        get: operations["courseReport.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the caller's dashboard
         * @description For every signed-in user, about their own enrolments in all organisations: overall progress, a card for each course and the last ten completed modules. A caller without enrolments gets zeros and empty lists. Follow changes with `GET /analytics/stream`, whose events hold the same document; the one with the higher revision is the newer one.
         */
        get: operations["studentDashboard.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare what was published with what was counted
         * @description For platform admins. The answer compares, hour by hour, the facts that each service has written with those that were received and applied here, and each enrolment's counts with the learning record. It changes nothing. Facts that are on their way show as differences for a moment. A service that does not answer makes `complete` false; the status stays 200.
         */
        get: operations["reconciliation.reconcile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a dashboard live
         * @description Server-sent events, each with the whole document. A student follows the own dashboard (event `dashboard`), an instructor all own courses (`courses`); with `courseId` the course's instructor and the organisation's admins follow that course (`course`, without its students). Admins have to name a course: 400 `invalid-request`. A course that the caller neither teaches nor administers is 404 `course-not-found`.
         *
         *     The id of an event is the revision of the document. The first event comes at once, unless `Last-Event-ID` names exactly the present revision; a reconnecting client misses nothing, because every document replaces those before it. Comments keep a silent stream open.
         *
         *     An event `closed` ends the stream and tells why: `token-expired`, `token-revoked`, `superseded` (the user has opened more streams than the limit, which closes the oldest one) or `restarting`. `HEAD` tells whether the stream may be opened, and opens none.
         */
        get: operations["stream.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/overall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the caller's progress over all courses
         * @description For every signed-in user, about their own enrolments in all organisations. Enrolments that were dropped, expired or refunded are left out. A caller without enrolments gets zeros and an empty list. The figures follow the learning record with a short delay: send the position of a write as `X-Read-After` to have it included, and read `X-Fresh-As-Of` to know how fresh the answer is.
         */
        get: operations["overallProgress.overall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The data of the event `closed`, which ends a stream */
        ClosedEvent: {
            /**
             * @description why: the token has expired or was revoked, the user has opened too many streams, or the service restarts
             * @enum {string}
             */
            reason: "token-expired" | "token-revoked" | "superseded" | "restarting";
        };
        /** @description A course that the student is enrolled in */
        CourseCardView: {
            /**
             * Format: int32
             * @description required modules that the student has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: date-time
             * @description when the student completed the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description the course that the student is enrolled in
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: date-time
             * @description when the student enrolled; null until that fact has been heard
             * @example 2026-03-14T09:26:53.589793Z
             */
            enrolledAt?: string | null;
            /**
             * Format: uuid
             * @description the student's enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: date-time
             * @description when the student last did something in the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            lastActivityAt?: string | null;
            /** @description the first required module that the student has not completed; null when every required module is done, or the outline is not here yet */
            next?: components["schemas"]["NextModuleView"];
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
            /**
             * @description the course's title; null until the course's outline has been heard.
             * @example Spring Boot basics
             */
            title?: string | null;
            /**
             * Format: int32
             * @description required modules of the outline.
             * @example 12
             */
            total: number;
        };
        /** @description Progress in one course */
        CourseProgressView: {
            /**
             * Format: int32
             * @description required modules that the student has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: date-time
             * @description when the student completed the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description the course that the student is enrolled in
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the student's enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: date-time
             * @description when the student last did something in the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            lastActivityAt?: string | null;
            /**
             * Format: int32
             * @description version of the course's outline that the modules are counted by.
             * @example 4
             */
            outlineVersion: number;
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
            /**
             * @description the course's title; null until the course's outline has been heard.
             * @example Spring Boot basics
             */
            title?: string | null;
            /**
             * Format: int32
             * @description required modules of the outline.
             * @example 12
             */
            total: number;
        };
        /** @description One course in figures */
        CourseSummary: {
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            averagePercent: number;
            /**
             * Format: int64
             * @description required modules completed, summed over the enrolments that count.
             * @example 840
             */
            completed: number;
            /**
             * Format: int64
             * @description how many students completed the course, those included that have left since.
             * @example 31
             */
            completions: number;
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: int64
             * @description enrolments that count now: not dropped, expired or refunded.
             * @example 120
             */
            enrollments: number;
            /**
             * Format: date-time
             * @description when a student with an enrolment that counts last did something in the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            lastActivityAt?: string | null;
            /**
             * @description the course's title.
             * @example Spring Boot basics
             */
            title: string;
            /**
             * Format: int64
             * @description required modules, summed over the enrolments that count.
             * @example 1440
             */
            total: number;
        };
        /** @description A course as those who teach it see it. All values are absolute: a newer document replaces an older one. */
        CourseView: {
            /**
             * Format: date-time
             * @description when the course was archived; null for a course that is not
             * @example 2026-03-14T09:26:53.589793Z
             */
            archivedAt?: string | null;
            /**
             * Format: date-time
             * @description every fact that was published until this instant is included
             * @example 2026-03-14T09:26:53.589793Z
             */
            asOf: string;
            /**
             * Format: int32
             * @description floor(100 · completed / total), both summed over the enrolments that count; as all of them have the same modules ahead, that is the mean of their exact percentages, rounded down once.
             * @example 58
             */
            averagePercent: number;
            /**
             * Format: int64
             * @description required modules completed, summed over the enrolments that count.
             * @example 840
             */
            completed: number;
            /**
             * Format: int64
             * @description how many students completed the course, those included that have left since.
             * @example 31
             */
            completions: number;
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: int64
             * @description all there ever were.
             * @example 128
             */
            enrolledEver: number;
            /**
             * Format: int64
             * @description those that count now: not dropped, expired or refunded.
             * @example 120
             */
            enrollments: number;
            /**
             * Format: uuid
             * @description the course's instructor; null until the course's outline has been heard
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            instructorId?: string | null;
            /**
             * Format: date-time
             * @description when a student with an enrolment that counts last did something in the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            lastActivityAt?: string | null;
            /** @description the modules of the current outline, in its order */
            modules: components["schemas"]["ModuleView"][];
            /**
             * @description send it as `cursor` to get the next page of students; absent at the end and in live events.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1o
             */
            nextCursor?: string | null;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int32
             * @description version of the current outline.
             * @example 4
             */
            outlineVersion: number;
            /**
             * Format: int64
             * @description rises with everything that happens in the course.
             * @example 4711
             */
            revision: number;
            /** @description a page of the enrolments that count, newest enrolment first; absent in live events */
            students?: components["schemas"]["StudentView"][] | null;
            /**
             * @description the course's title; null until the course's outline has been heard.
             * @example Spring Boot basics
             */
            title?: string | null;
            /**
             * Format: int64
             * @description required modules, summed over the enrolments that count.
             * @example 1440
             */
            total: number;
        };
        /** @description A student's dashboard. All values are absolute: a newer document replaces an older one. */
        DashboardView: {
            /**
             * Format: date-time
             * @description every fact that was published until this instant is included
             * @example 2026-03-14T09:26:53.589793Z
             */
            asOf: string;
            /** @description one card for each enrolment that counts, that with the latest activity first */
            courses: components["schemas"]["CourseCardView"][];
            /** @description progress over all enrolments that count */
            overall: components["schemas"]["OverallBar"];
            /** @description the last completed modules, newest first; at most 10 */
            recentActivity: components["schemas"]["RecentActivityView"][];
            /**
             * Format: int64
             * @description rises with everything that happens to the student's records.
             * @example 4711
             */
            revision: number;
        };
        /** @description An enrolment whose counts differ */
        EnrollmentView: {
            /**
             * Format: uuid
             * @description id of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /** @description what is counted here; null where nothing is known of the enrolment here */
            projected?: components["schemas"]["Totals"];
            /** @description what the learning record says; null where it has no such enrolment */
            recorded?: components["schemas"]["Totals"];
        };
        /** @description A fact that has not come, though later ones of its stream have */
        GapView: {
            /** @description whether all of the log has been searched for it in vain; else it is read again from there */
            lost: boolean;
            /**
             * Format: date-time
             * @description when a later fact came without it
             * @example 2026-03-14T09:26:53.589793Z
             */
            missingSince: string;
            /**
             * Format: int64
             * @description its number in the stream.
             * @example 9
             */
            sequence: number;
            /**
             * @description the service that tells it.
             * @example progress-service
             */
            source: string;
            /**
             * @description the stream that it belongs to.
             * @example enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90
             */
            subject: string;
        };
        /** @description A module of the current outline */
        ModuleView: {
            /**
             * Format: int64
             * @description how many students completed it, those included that have left since.
             * @example 74
             */
            completed: number;
            /**
             * Format: uuid
             * @description id of the module
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: int32
             * @description its place in the outline.
             * @example 3
             */
            position: number;
            /**
             * Format: int32
             * @description floor(100 · completed / enrolledEver), in percent.
             * @example 57
             */
            rate: number;
            /** @description whether it counts towards the completion of the course */
            required: boolean;
            /**
             * @description the module's title.
             * @example Your first controller
             */
            title: string;
        };
        /** @description The module where the student continues */
        NextModuleView: {
            /**
             * Format: uuid
             * @description a module of the course's current outline
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * @description the module's title.
             * @example Your first controller
             */
            title: string;
        };
        /** @description Progress over all enrolments that count (not dropped, expired or refunded) */
        OverallBar: {
            /**
             * Format: int32
             * @description how many of these modules the student has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: int32
             * @description enrolments that count.
             * @example 2
             */
            enrolled: number;
            /**
             * Format: int32
             * @description required modules of the current outlines, summed over these enrolments.
             * @example 12
             */
            modules: number;
            /**
             * Format: int32
             * @description 100 · completed / modules, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
        };
        /** @description Progress over all enrolments that count (not dropped, expired or refunded), and over each of them */
        OverallView: {
            /**
             * Format: int32
             * @description how many of these modules the student has completed.
             * @example 7
             */
            completed: number;
            /** @description one entry for each enrolment, that with the latest activity first */
            courses: components["schemas"]["CourseProgressView"][];
            /**
             * Format: int32
             * @description enrolments that count.
             * @example 2
             */
            enrolled: number;
            /**
             * Format: int32
             * @description required modules of the current outlines, summed over these enrolments.
             * @example 12
             */
            modules: number;
            /**
             * Format: int32
             * @description 100 · completed / modules, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
        };
        /** @description RFC 9457; the last segment of the type is a stable code. Some codes have members of their own: contracts/problems.json lists them */
        Problem: {
            /**
             * @description what happened, in English, for a developer
             * @example Some fields are not valid.
             */
            detail?: string;
            /** @description the fields that are not valid; with status 400 only */
            errors?: {
                /**
                 * @description what is wrong with it, in English
                 * @example must not be blank
                 */
                detail?: string;
                /**
                 * @description JSON pointer to the field
                 * @example #/title
                 */
                pointer?: string;
            }[];
            /**
             * Format: int32
             * @description how many more there are than those in errors
             * @example 7
             */
            furtherErrors?: number;
            /**
             * Format: int32
             * @description the status of the answer
             * @example 400
             */
            status: number;
            /**
             * @description the name of the status
             * @example Bad Request
             */
            title: string;
            /**
             * Format: uri
             * @description the code, behind the last slash
             * @example https://academy.example/problems/invalid-request
             */
            type: string;
        };
        /** @description A module that the student completed */
        RecentActivityView: {
            /**
             * Format: date-time
             * @description when the student completed it
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt: string;
            /**
             * Format: uuid
             * @description the course that the module belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * @description the course's title; null until the course's outline has been heard.
             * @example Spring Boot basics
             */
            courseTitle?: string | null;
            /**
             * Format: uuid
             * @description the student's enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description the completed module
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * @description the module's title; null until an outline with it has been heard.
             * @example Your first controller
             */
            moduleTitle?: string | null;
        };
        /** @description What the services wrote and published, and what was received and applied here. Facts that are on their way show as differences; at rest there are none. */
        ReconciliationView: {
            /**
             * Format: date-time
             * @description when the counts of this service were read
             * @example 2026-03-14T09:26:53.589793Z
             */
            asOf: string;
            /** @description whether every service answered */
            complete: boolean;
            /**
             * Format: int64
             * @description facts that differ and enrolments that differ, as far as they are known; 0 means that all is equal.
             * @example 0
             */
            differences: number;
            /** @description those that are further, or not as far, here as in the learning record; at most 100 */
            enrollments: components["schemas"]["EnrollmentView"][];
            /** @description facts that were overtaken by later ones of their stream and have not come, oldest gap first; at most 100 */
            gaps: components["schemas"]["GapView"][];
            /** @description one entry for each kind of fact of each service */
            items: components["schemas"]["TypeView"][];
        };
        /** @description A student of the course */
        StudentView: {
            /**
             * Format: int32
             * @description required modules that the student has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: date-time
             * @description when the student completed the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * @description the student's e-mail address; null until the profile has been heard.
             * @example ada@example.org
             */
            email?: string | null;
            /**
             * Format: date-time
             * @description when the student enrolled; null until that fact has been heard
             * @example 2026-03-14T09:26:53.589793Z
             */
            enrolledAt?: string | null;
            /**
             * Format: uuid
             * @description the student's enrolment in this course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: date-time
             * @description when the student last did something in the course; null before that
             * @example 2026-03-14T09:26:53.589793Z
             */
            lastActivityAt?: string | null;
            /**
             * @description the student's name; null until the profile has been heard.
             * @example Ada Lovelace
             */
            name?: string | null;
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down; 0 where there are no modules.
             * @example 58
             */
            percent: number;
            /**
             * Format: int32
             * @description required modules of the outline.
             * @example 12
             */
            total: number;
            /**
             * Format: uuid
             * @description id of the student
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description An instructor's courses in figures, newest course first */
        TeachingView: {
            /**
             * Format: date-time
             * @description every fact that was published until this instant is included
             * @example 2026-03-14T09:26:53.589793Z
             */
            asOf: string;
            /**
             * Format: int32
             * @description 100 · completed / total, rounded down, both summed over all enrolments that count.
             * @example 58
             */
            averagePercent: number;
            /**
             * Format: int64
             * @description how many students completed one of the courses, those included that have left since.
             * @example 31
             */
            completions: number;
            /**
             * Format: int32
             * @description how many courses the instructor teaches.
             * @example 4
             */
            courses: number;
            /**
             * Format: int64
             * @description enrolments in these courses that count now: not dropped, expired or refunded.
             * @example 120
             */
            enrollments: number;
            /** @description a page of the courses; all of them in a live event */
            items: components["schemas"]["CourseSummary"][];
            /**
             * @description send it as `cursor` to get the next page; null at the end.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1o
             */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description rises with everything that happens in any of the courses.
             * @example 4711
             */
            revision: number;
        };
        /** @description How far an enrolment is, counted by the current outline */
        Totals: {
            /**
             * Format: int32
             * @description required modules that the student has completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: int64
             * @description number of the newest fact of the enrolment; 0 before the first one.
             * @example 9
             */
            sequence: number;
            /**
             * Format: int32
             * @description required modules of the current outline.
             * @example 12
             */
            total: number;
        };
        /** @description The facts of one kind that one service tells, all hours added up */
        TypeView: {
            /**
             * Format: int64
             * @description different facts that were applied here.
             * @example 1200
             */
            applied: number;
            /**
             * Format: int64
             * @description facts that could not be applied and were put aside.
             * @example 0
             */
            deadLettered: number;
            /**
             * Format: int64
             * @description facts written that were neither applied nor put aside here, or the other way round, counted hour by hour; null where the service did not answer.
             * @example 0
             */
            difference?: number | null;
            /**
             * Format: int64
             * @description repetitions that were recognised and left out.
             * @example 3
             */
            duplicates: number;
            /**
             * Format: int64
             * @description facts of those that the service has sent to the event log; null where it did not answer.
             * @example 1200
             */
            published?: number | null;
            /**
             * Format: int64
             * @description facts that came here, repetitions included.
             * @example 1203
             */
            received: number;
            /**
             * @description the service that tells it.
             * @example progress-service
             */
            source: string;
            /**
             * @description EQUAL, DIFFERENT or, where the service did not answer, UNKNOWN
             * @enum {string}
             */
            state: "EQUAL" | "DIFFERENT" | "UNKNOWN";
            /**
             * Format: int64
             * @description of states on a compacted topic: older ones that the log no longer holds; null where the service did not answer.
             * @example 0
             */
            superseded?: number | null;
            /**
             * @description kind of fact; null where the service did not answer and nothing has ever come from it.
             * @example module.completed.v1
             */
            type?: string | null;
            /**
             * Format: int64
             * @description facts that the service has written; null where it did not answer.
             * @example 1200
             */
            written?: number | null;
            /** @description whether the same facts, not only as many, were written and came, in each hour; null where the service did not answer */
            xorMatches?: boolean | null;
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description the position of a write: waits, half a second at most, until it is in the answer */
        "X-Read-After": string;
        /** @description `nextCursor` of the page before; absent for the first page */
        cursor: string;
        /** @description how many items the page has at most */
        limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description with 429 and 503: how many seconds to wait before the request is repeated
         * @example 2
         */
        "Retry-After": number;
        /** @description all facts published until then are in the answer */
        "X-Fresh-As-Of": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "courseReport.course": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path: {
                /** @description a published course of the organisation that the caller acts for */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "courseReport.mine": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: {
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeachingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "studentDashboard.mine": {
        parameters: {
            query?: never;
            header?: {
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "reconciliation.reconcile": {
        parameters: {
            query?: never;
            header?: {
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "stream.follow": {
        parameters: {
            query?: {
                /** @description the course to follow; absent for the own dashboard */
                courseId?: string;
            };
            header?: {
                /** @description the id of the last event that the client has seen; absent for a new stream */
                "Last-Event-ID"?: string;
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events; the data of each is a whole document, its id the document's revision */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["DashboardView"] | components["schemas"]["TeachingView"] | components["schemas"]["CourseView"] | components["schemas"]["ClosedEvent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "overallProgress.overall": {
        parameters: {
            query?: never;
            header?: {
                /** @description the position of a write: waits, half a second at most, until it is in the answer */
                "X-Read-After"?: components["parameters"]["X-Read-After"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Fresh-As-Of": components["headers"]["X-Fresh-As-Of"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverallView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
