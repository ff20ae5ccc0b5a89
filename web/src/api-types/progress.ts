// Generated from contracts/http/progress-service.yaml by npm run types.
export interface paths {
    "/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the records of an organisation
         * @description For admins: the records of the organisation that the caller acts for, filtered.
         */
        get: operations["transcript.all"];
        put?: never;
        /**
         * Start a module
         * @description The student of the enrolment only; for others it does not exist (404 `enrollment-not-found`). A module that has a record already is refused: 409 `module-already-started`, which names the record (`progressId`). 422 `enrollment-not-active` where the enrolment is not active, 422 `module-not-in-course` where the course's current outline lacks the module, 404 `course-not-found` where the course has no published outline.
         */
        post: operations["progress.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change several records at once
         * @description The student of the enrolments only. Each update succeeds or fails by itself; the answer holds one item for each, in the order of the request, with the status and the problem that the update alone would have got: 404 `enrollment-not-found` or `course-not-found`, 422 `enrollment-not-active`, `module-not-in-course`, `progress-cannot-be-undone` or, where `completedAt` is in the future or before the enrolment, `impossible-completion-time`.
         */
        post: operations["progress.updateMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/course/{enrollmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far a student is in a course
         * @description Counts the required modules of the current outline and lists all of its modules in their order. For the student, the course's instructor and platform admins who act for its organisation; for others it does not exist (404 `enrollment-not-found`).
         */
        get: operations["transcript.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/enrollment/{enrollmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the records of an enrolment
         * @description For its student, the course's instructor and platform admins who act for its organisation; for others it does not exist (404 `enrollment-not-found`).
         */
        get: operations["transcript.ofEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/mark-completed/{enrollmentId}/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a module
         * @description The student of the enrolment only; for others it does not exist (404 `enrollment-not-found`). The module need not have been started. A repeated request changes nothing and gets the time of the first completion. 422 `enrollment-not-active` where the enrolment is not active, 422 `module-not-in-course` where the course's current outline lacks the module, 404 `course-not-found` where the course has no published outline.
         */
        post: operations["progress.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/my-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's records
         * @description All modules that the caller has started or completed, in all of their courses, the newest record first.
         */
        get: operations["transcript.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/{progressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the record of a module
         * @description The student of the enrolment only; for others the record does not exist (404 `progress-not-found`). A merge patch: absent fields keep their values. Started and completed can be set and not taken back (422 `progress-cannot-be-undone`); the time spent replaces the earlier one and never becomes less. 422 `enrollment-not-active` where the enrolment is not active, 422 `module-not-in-course` where the record is to be completed and the course's current outline lacks the module.
         */
        patch: operations["progress.update"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A completed module, and where that leaves the student in the course */
        CompletionView: {
            /**
             * Format: date-time
             * @description when the module was first completed
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt: string;
            /**
             * Format: date-time
             * @description when the course was completed; `null` before; a newer outline does not take it away
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description the course of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the student's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description the module that the record is about
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * @description value for the `X-Read-After` header of later reads, which then wait for this change; also in `X-Position`.
             * @example enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
             */
            position: string;
            /** @description how far the student is in the course now */
            progress: components["schemas"]["Progress"];
            /**
             * Format: uuid
             * @description id of the record
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            progressId: string;
        };
        /** @description How far a student is in a course, by its current outline */
        CourseProgressView: {
            /**
             * Format: int32
             * @description how many required modules of the current outline are completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: date-time
             * @description when the course was archived; `null` for an open course
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseArchivedAt?: string | null;
            /**
             * Format: date-time
             * @description when the course was completed; `null` before; a newer outline does not take it away
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description the course of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the student's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /** @description all modules of the current outline, in their order */
            modules: components["schemas"]["ModuleView"][];
            /**
             * Format: uuid
             * @description where to continue: the first open required module, else the first open one; `null` when all is done
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            nextModuleId?: string | null;
            /**
             * Format: int32
             * @description number of the current outline, by which this is counted.
             * @example 4
             */
            outlineVersion: number;
            /**
             * Format: int32
             * @description completed of total in per cent, rounded down; 0 where the outline requires no module.
             * @example 58
             */
            percent: number;
            /**
             * @description the position of the enrolment that this answer shows.
             * @example enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
             */
            position: string;
            /**
             * @description `ACTIVE`, `COMPLETED` once the course was completed, `DROPPED` after leaving the course, or `EXPIRED`
             * @enum {string}
             */
            status: "ACTIVE" | "COMPLETED" | "DROPPED" | "EXPIRED";
            /**
             * @description title of the course, as published.
             * @example Spring Boot basics
             */
            title: string;
            /**
             * Format: int32
             * @description how many required modules the current outline has.
             * @example 12
             */
            total: number;
        };
        /** @description What became of one update */
        Item: {
            /**
             * Format: uuid
             * @description the enrolment that the update named
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description the module that the update named
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /** @description why the update was refused, as problem details; `null` where it succeeded */
            problem?: {
                [key: string]: unknown;
            } | null;
            /** @description the record after the update; `null` where the update was refused */
            progress?: components["schemas"]["RecordedView"];
            /**
             * Format: int32
             * @description the HTTP status that the update by itself would have got; 200 where it succeeded.
             * @example 200
             */
            status: number;
        };
        /** @description One module of the course, and what the student did with it */
        ModuleView: {
            /**
             * Format: date-time
             * @description when the student completed the module; `null` before
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt?: string | null;
            /**
             * Format: uuid
             * @description id of the module
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: int32
             * @description place in the course, from 1.
             * @example 3
             */
            position: number;
            /**
             * Format: uuid
             * @description id of the student's record of the module; `null` where there is none
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            progressId?: string | null;
            /** @description whether the module counts for the completion of the course */
            required: boolean;
            /**
             * Format: date-time
             * @description when the student started the module; `null` where that was never said
             * @example 2026-03-14T09:26:53.589793Z
             */
            startedAt?: string | null;
            /**
             * @description `NOT_STARTED`, `STARTED` or `COMPLETED`
             * @enum {string}
             */
            state: "NOT_STARTED" | "STARTED" | "COMPLETED";
            /**
             * Format: int32
             * @description total time that the student spent on the module, in seconds; 0 without a record.
             * @example 1260
             */
            timeSpentSeconds: number;
            /**
             * @description title of the module.
             * @example Your first controller
             */
            title: string;
        };
        /** @description What became of each of many updates */
        OutcomesView: {
            /** @description one for each update, in the order of the request */
            items: components["schemas"]["Item"][];
            /**
             * @description one for each enrolment in which an update succeeded, as of its last update.
             * @example [
             *       "enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12"
             *     ]
             */
            positions: string[];
        };
        /** @description A part of a list */
        PageRecordView: {
            /** @description in the order of the list */
            items: components["schemas"]["RecordView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
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
        /** @description How much of what is required is done */
        Progress: {
            /**
             * Format: int32
             * @description how many required modules of the current outline are completed.
             * @example 7
             */
            completed: number;
            /**
             * Format: int32
             * @description completed of total in per cent, rounded down; 0 where the outline requires no module.
             * @example 58
             */
            percent: number;
            /**
             * Format: int32
             * @description how many required modules the current outline has.
             * @example 12
             */
            total: number;
        };
        /** @description The record of one module, as lists show it */
        RecordView: {
            /** @description whether the module is completed */
            completed: boolean;
            /**
             * Format: date-time
             * @description when the student completed the module; `null` before
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt?: string | null;
            /**
             * Format: uuid
             * @description the course of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the student's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description id of the record
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the module that the record is about
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: date-time
             * @description when the student started the module; `null` where it was completed without being started
             * @example 2026-03-14T09:26:53.589793Z
             */
            startedAt?: string | null;
            /**
             * @description `STARTED` or `COMPLETED`
             * @enum {string}
             */
            state: "NOT_STARTED" | "STARTED" | "COMPLETED";
            /**
             * Format: int32
             * @description total time that the student spent on the module, in seconds.
             * @example 1260
             */
            timeSpentSeconds: number;
            /**
             * Format: uuid
             * @description user id of the student
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description The record of one module after a change, with what the change means for the course */
        RecordedView: {
            /** @description whether the module is completed */
            completed: boolean;
            /**
             * Format: date-time
             * @description when the student completed the module; `null` before
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt?: string | null;
            /**
             * Format: date-time
             * @description when the course was completed; `null` before; a newer outline does not take it away
             * @example 2026-03-14T09:26:53.589793Z
             */
            courseCompletedAt?: string | null;
            /**
             * Format: uuid
             * @description the course of the enrolment
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the student's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description id of the record
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the module that the record is about
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * @description value for the `X-Read-After` header of later reads, which then wait for this change; also in `X-Position`.
             * @example enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
             */
            position: string;
            /** @description how far the student is in the course now */
            progress: components["schemas"]["Progress"];
            /**
             * Format: date-time
             * @description when the student started the module; `null` where it was completed without being started
             * @example 2026-03-14T09:26:53.589793Z
             */
            startedAt?: string | null;
            /**
             * @description `STARTED` or `COMPLETED`
             * @enum {string}
             */
            state: "NOT_STARTED" | "STARTED" | "COMPLETED";
            /**
             * Format: int32
             * @description total time that the student spent on the module, in seconds.
             * @example 1260
             */
            timeSpentSeconds: number;
        };
        /** @description The module that a student starts */
        StartModuleRequest: {
            /**
             * Format: uuid
             * @description the caller's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description a module of the course's current outline
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
        };
        /** @description What a client that was offline says about one module; an absent or `null` field changes nothing */
        Update: {
            /** @description true where the student completed the module; false is refused */
            completed?: boolean | null;
            /**
             * Format: date-time
             * @description when the student completed the module, if that was earlier than now; not before the enrolment
             * @example 2026-03-14T09:26:53.589793Z
             */
            completedAt?: string | null;
            /**
             * Format: uuid
             * @description the caller's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description a module of the course's current outline
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /** @description true where the student started the module; false is refused */
            started?: boolean | null;
            /**
             * Format: int32
             * @description total time spent on the module, in seconds, not an addition; a smaller total changes nothing.
             * @example 1260
             */
            timeSpentSeconds?: number | null;
        };
        /** @description A merge patch of a record: an absent field keeps its value; null is refused */
        UpdateRecordRequest: {
            /** @description true where the student has completed the module; false is refused */
            completed?: boolean;
            /** @description true where the student has started the module; false is refused */
            started?: boolean;
            /**
             * Format: int32
             * @description total time spent on the module, in seconds, not an addition.
             * @example 1260
             */
            timeSpentSeconds?: number;
        };
        /** @description Changes of several records, as a client sends them that was offline */
        UpdateRecordsRequest: {
            /** @description the changes, applied for each enrolment in this order */
            updates: components["schemas"]["Update"][];
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
        /**
         * @description the position of the change, for `X-Read-After`
         * @example enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12
         */
        "X-Position": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "transcript.all": {
        parameters: {
            query?: {
                /** @description only records of this course */
                courseId?: string;
                /** @description only records of this student */
                userId?: string;
                /** @description only modules in this state */
                status?: "STARTED" | "COMPLETED";
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecordView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "progress.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartModuleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "progress.updateMany": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRecordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "transcript.course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a student's enrolment in a course */
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseProgressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "transcript.ofEnrollment": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description a student's enrolment in a course */
                enrollmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecordView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "progress.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the student's enrolment */
                enrollmentId: string;
                /** @description a module of the course's current outline */
                moduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "transcript.mine": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecordView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "progress.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the record, from the answer to its start or completion */
                progressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRecordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
