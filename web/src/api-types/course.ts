// Generated from contracts/http/course-service.yaml by npm run types.
export interface paths {
    "/access-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List access codes
         * @description For staff: an instructor gets the codes of their own courses, an admin those of the organisation that they act for; the newest first. With `Accept: text/csv` the answer is the whole list as one CSV file, without pages.
         */
        get: operations["accessCode.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate access codes for a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     Up to 100 codes are answered with 201; for more the answer is 202 without a body. `Location` is the list of the codes in both cases. A repeated request with the same `Idempotency-Key` makes no further codes and gets the same ones. 409 `course-archived` where the course is archived. 422 `max-uses-mismatch` where the number of uses does not fit the type, `expiry-in-the-past`, `too-many-unused-codes` where the course would have too many (`unused` and `most` give the numbers).
         */
        post: operations["accessCode.generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem an access code
         * @description For students: the caller is enrolled in the code's course, and one use is counted. A student who comes back with the code that they entered with uses it no further time. 400 `access-code-malformed`; 404 `access-code-not-found`; 409 `already-enrolled` (so also for a repeated request), `access-code-used-up`, `course-full`; 422 `access-code-expired`, `access-code-inactive`, `course-not-open`. After too many refused codes of a student or a network address every code gets 429 `too-many-refused-codes`; `Retry-After` says for how long.
         */
        post: operations["accessCode.redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an access code
         * @description For the instructor of the code's course and the admins of its organisation; for other staff it does not exist (404 `access-code-not-found`).
         */
        get: operations["accessCode.get"];
        put?: never;
        post?: never;
        /**
         * Withdraw an access code
         * @description The instructor of the code's course and a platform admin who acts for its organisation may call this; for other instructors and admins the code does not exist (404 `access-code-not-found`).
         *
         *     The code can no longer be redeemed, and cannot be activated again; students who entered with it stay in the course. A repeated request changes nothing. `If-Match` takes the code's version; 409 `stale-version` where the code has another one.
         */
        delete: operations["accessCode.deactivate"];
        options?: never;
        head?: never;
        /**
         * Change the terms of an access code
         * @description The instructor of the code's course and a platform admin who acts for its organisation may call this; for other instructors and admins the code does not exist (404 `access-code-not-found`).
         *
         *     A merge patch: absent fields keep their values. The type stays. 422 `max-uses-mismatch` where the number of uses does not fit the type or is less than the uses so far, `expiry-in-the-past` where a new expiry is not in the future. `If-Match` takes the code's version; 409 `stale-version` where the code has another one.
         */
        patch: operations["accessCode.revise"];
        trace?: never;
    };
    "/access-codes/{id}/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the redemptions of an access code
         * @description For the instructor of the code's course and the admins of its organisation; for other staff it does not exist (404 `access-code-not-found`). The newest redemption comes first.
         */
        get: operations["accessCode.redemptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories
         * @description Every caller may read them, also without a token. The list is flat and ordered by `sortOrder`; `parentId` makes it a tree. Retired categories (`active` is false) are shown to platform admins only.
         */
        get: operations["category.list"];
        put?: never;
        /**
         * Add a category
         * @description For platform admins. Without a slug the category gets one made from its name. 409 `slug-taken` where another category has the slug, 422 `category-parent-unknown` where the parent does not exist. A new category is active.
         */
        post: operations["category.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a category
         * @description Every caller may read it, also without a token. A retired category exists for platform admins only; others get 404 `category-not-found`.
         */
        get: operations["category.get"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description For platform admins. 409 `category-in-use` where a course or another category is in it: retire it instead, with `active` false. 404 `category-not-found` where it does not exist, so also for a repeated request. `If-Match` takes the category's version; 409 `stale-version` where the category has another one.
         */
        delete: operations["category.remove"];
        options?: never;
        head?: never;
        /**
         * Change a category
         * @description For platform admins. A merge patch: absent fields keep their values. 404 `category-not-found`; 409 `slug-taken` where another category has the slug; 422 `category-parent-unknown` where the new parent does not exist, `category-cycle` where it is the category itself or below it. `If-Match` takes the category's version; 409 `stale-version` where the category has another one.
         */
        patch: operations["category.revise"];
        trace?: never;
    };
    "/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courses
         * @description Every caller may read the catalogue, also without a token: all published courses of all organisations, the newest first. With `mine=true` an instructor gets their own courses, a platform admin those of the organisation that they act for, drafts and archived courses among them. `mine=true` without a token gets 401 `not-signed-in`, from another role 403 `not-for-this-role`.
         */
        get: operations["course.list"];
        put?: never;
        /**
         * Draft a course
         * @description For instructors and platform admins; the caller becomes the course's instructor. Without a slug the course gets one made from its title. 409 `slug-taken` where another course of any organisation has the slug; 422 `category-unknown` where the category does not exist or is retired, `price-without-currency` where a price has no currency; 400 for more decimals than the currency has. Without an `Idempotency-Key` a repeated request drafts another course.
         */
        post: operations["course.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a course
         * @description Every caller may read a published course, also without a token. The course's instructor and the admins of its organisation get it as it is being written. An archived course is left to them and to the students in it; for others, a draft and an archived course do not exist (404 `course-not-found`).
         */
        get: operations["course.get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     Modules, lessons and access codes of the draft are deleted with it. 409 `course-not-draft` where the course was ever published: archive it instead. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        delete: operations["course.delete"];
        options?: never;
        head?: never;
        /**
         * Change a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     A merge patch: absent fields keep their values. Students see the change when the course is published again; a new capacity holds at once. 409 `slug-taken` and `course-archived`; 422 `slug-fixed` where a course that was published would get another slug, `capacity-too-small` where more students are in the course (`enrolled` says how many), `category-unknown`, `price-without-currency`. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["course.revise"];
        trace?: never;
    };
    "/courses/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The course leaves the catalogue and takes no further students; the students in it can go on reading it. It cannot be published again. A repeated request changes nothing. 409 `course-never-published` for a draft: delete it instead. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["course.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/curriculum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show all modules and lessons of a course
         * @description Every caller may read those of a published course, also without a token: as published, in their order, without the lessons' contents. The course's instructor and the admins of its organisation get the draft. For others, a draft and an archived course that they are not in do not exist (404 `course-not-found`).
         */
        get: operations["curriculum.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol in a course
         * @description For students. The caller enters a published course that asks for neither an access code nor money. A student who left the course comes back into the same enrolment. 404 `course-not-found` for a draft or an archived course; 409 `already-enrolled` for a repeated request (`enrollmentId` names the enrolment), `course-full` where every seat is taken; 422 `code-required`, `payment-required`.
         */
        post: operations["enrollment.enroll"];
        /**
         * Leave a course
         * @description For signed-in callers: ends the caller's own enrolment and frees its seat. The student's progress is kept. A repeated request changes nothing. 404 `enrollment-not-found` where the caller was never in the course.
         */
        delete: operations["enrollment.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the modules of a course
         * @description Every caller may read those of a published course, also without a token: as published, in their order. The course's instructor and the admins of its organisation get the draft. For others, a draft and an archived course that they are not in do not exist (404 `course-not-found`). A section is another name for a module.
         */
        get: operations["module.list"];
        put?: never;
        /**
         * Add a module to a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The module becomes the last one; students see it when the course is published again. Without an `Idempotency-Key` a repeated request adds another module. 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 modules. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["module.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/modules/order": {
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
         * Put the modules of a course in order
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The request names each module of the draft once, in the new order; 422 `order-incomplete` otherwise. Students see the order when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["module.order_1"];
        trace?: never;
    };
    "/courses/{id}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a published outline
         * @description Every caller may read the outlines of a published course, also without a token. Those of an archived course are left to the students in it, its instructor and the admins of its organisation; others get 404 `course-not-found`, as for a version that does not exist. A published outline never changes.
         */
        get: operations["outline.outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The course becomes visible as it is now. A new outline version is made where the title, a module or a lesson differs from the current one; a repeated request makes no further version. 422 `course-not-publishable` where the course has no module or no lesson (`missing` names what); 409 `course-archived`. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["course.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the modules of a course
         * @description Every caller may read those of a published course, also without a token: as published, in their order. The course's instructor and the admins of its organisation get the draft. For others, a draft and an archived course that they are not in do not exist (404 `course-not-found`). A section is another name for a module.
         */
        get: operations["module.list_1"];
        put?: never;
        /**
         * Add a module to a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The module becomes the last one; students see it when the course is published again. Without an `Idempotency-Key` a repeated request adds another module. 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 modules. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["module.add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/courses/{id}/sections/order": {
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
         * Put the modules of a course in order
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the course does not exist (404 `course-not-found`).
         *
         *     The request names each module of the draft once, in the new order; 422 `order-incomplete` otherwise. Students see the order when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["module.order"];
        trace?: never;
    };
    "/courses/{id}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the enrolments in a course
         * @description For the course's instructor and the admins of its organisation; for other staff, and before the course is first published, the course does not exist (404 `course-not-found`). Ended enrolments are listed, too. The newest enrolment comes first.
         */
        get: operations["enrollment.students"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enrolments
         * @description Students and instructors get their own enrolments, admins those of the organisation that they act for. With `courseId` a student gets their own enrolment in the course; the course's instructor and the admins of its organisation get all enrolments in it; other staff get their own, or 404 `course-not-found` where they have none. The newest enrolment comes first.
         */
        get: operations["enrollment.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrollments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an enrolment
         * @description For its student, the course's instructor and the admins of its organisation; for others it does not exist (404 `enrollment-not-found`).
         */
        get: operations["enrollment.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a lesson with its content
         * @description Previews of published courses are for every caller, also without a token; the other lessons are for students who are in the course. The course's instructor and the admins of its organisation get the draft. For others the lesson does not exist (404 `lesson-not-found`).
         */
        get: operations["lesson.get"];
        put?: never;
        post?: never;
        /**
         * Remove a lesson from its module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the lesson does not exist (404 `lesson-not-found`).
         *
         *     Students keep a published lesson until the course is published again. A repeated request gets 404. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        delete: operations["lesson.remove"];
        options?: never;
        head?: never;
        /**
         * Change a lesson
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the lesson does not exist (404 `lesson-not-found`).
         *
         *     A merge patch: absent fields keep their values. Students get a new text or a new address of the video at once, the other fields when the course is published again. 422 `lesson-type-fixed` where a text would become a video or a video a text; 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["lesson.revise"];
        trace?: never;
    };
    "/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a module
         * @description Every caller may read a module of a published course, also without a token: as published. The course's instructor and the admins of its organisation get the draft. For others, a module of a draft, or of an archived course that they are not in, does not exist (404 `module-not-found`). A section is another name for a module.
         */
        get: operations["module.get_1"];
        put?: never;
        post?: never;
        /**
         * Remove a module from a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     Its lessons are removed with it. Students keep the module until the course is published again. A repeated request gets 404. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        delete: operations["module.remove_1"];
        options?: never;
        head?: never;
        /**
         * Change a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     A merge patch: absent fields keep their values. Students see the change when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["module.revise_1"];
        trace?: never;
    };
    "/modules/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lessons of a module
         * @description Every caller may list those of a published course, also without a token: as published, in their order, without their content. The course's instructor and the admins of its organisation get the draft. For others, a module of a draft, or of an archived course that they are not in, does not exist (404 `module-not-found`).
         */
        get: operations["lesson.list_1"];
        put?: never;
        /**
         * Add a lesson to a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The lesson becomes the last one of the module; students see it when the course is published again. The content of a text is kept without dangerous HTML; `dropped` names what was taken out. 400 where the content does not fit the type; 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 lessons. Without an `Idempotency-Key` a repeated request adds another lesson. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["lesson.add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/modules/{id}/lessons/order": {
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
         * Put the lessons of a module in order
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The request names each lesson of the draft's module once, in the new order; 422 `order-incomplete` otherwise. Students see the order when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["lesson.order_1"];
        trace?: never;
    };
    "/modules/{id}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a video to a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The same as adding a lesson of type `VIDEO`. The lesson becomes the last one of the module; students see it when the course is published again. 400 where the address is no https address of such a video; 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 lessons. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["lesson.addVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a module
         * @description Every caller may read a module of a published course, also without a token: as published. The course's instructor and the admins of its organisation get the draft. For others, a module of a draft, or of an archived course that they are not in, does not exist (404 `module-not-found`). A section is another name for a module.
         */
        get: operations["module.get"];
        put?: never;
        post?: never;
        /**
         * Remove a module from a course
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     Its lessons are removed with it. Students keep the module until the course is published again. A repeated request gets 404. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        delete: operations["module.remove"];
        options?: never;
        head?: never;
        /**
         * Change a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     A merge patch: absent fields keep their values. Students see the change when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["module.revise"];
        trace?: never;
    };
    "/sections/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lessons of a module
         * @description Every caller may list those of a published course, also without a token: as published, in their order, without their content. The course's instructor and the admins of its organisation get the draft. For others, a module of a draft, or of an archived course that they are not in, does not exist (404 `module-not-found`).
         */
        get: operations["lesson.list"];
        put?: never;
        /**
         * Add a lesson to a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The lesson becomes the last one of the module; students see it when the course is published again. The content of a text is kept without dangerous HTML; `dropped` names what was taken out. 400 where the content does not fit the type; 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 lessons. Without an `Idempotency-Key` a repeated request adds another lesson. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["lesson.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/{id}/lessons/order": {
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
         * Put the lessons of a module in order
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The request names each lesson of the draft's module once, in the new order; 422 `order-incomplete` otherwise. Students see the order when the course is published again. 409 `course-archived` where the course is archived. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        patch: operations["lesson.order"];
        trace?: never;
    };
    "/sections/{id}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a video to a module
         * @description The course's instructor and a platform admin who acts for its organisation may call this; for other instructors and admins the module does not exist (404 `module-not-found`).
         *
         *     The same as adding a lesson of type `VIDEO`. The lesson becomes the last one of the module; students see it when the course is published again. 400 where the address is no https address of such a video; 409 `course-archived` where the course is archived. 422 `outline-too-long` beyond 500 lessons. `If-Match` takes the course's version; 409 `stale-version` where the course has another one.
         */
        post: operations["lesson.addVideo_1"];
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
        /** @description An access code as the API shows it to staff */
        AccessCodeView: {
            /** @description false for a withdrawn code */
            active: boolean;
            /**
             * @description the code as students type it.
             * @example K7QX-2MPA-9RTZ
             */
            code: string;
            /**
             * Format: uuid
             * @description the course that the code opens
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: date-time
             * @description when the code was generated
             * @example 2026-03-14T09:26:53.589793Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description user id of the instructor or admin who generated the code
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description from when the code is refused; `null` for a code that never expires
             * @example 2026-03-14T09:26:53.589793Z
             */
            expiresAt?: string | null;
            /**
             * Format: uuid
             * @description id of the access code
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: int32
             * @description how many students may enter with the code; `null` for an unlimited code.
             * @example 30
             */
            maxUses?: number | null;
            /**
             * @description `SINGLE_USE`: one use; `MULTI_USE`: `maxUses` uses; `UNLIMITED`: no limit of uses
             * @enum {string}
             */
            type: "SINGLE_USE" | "MULTI_USE" | "UNLIMITED";
            /**
             * Format: int32
             * @description how many uses were counted so far.
             * @example 12
             */
            uses: number;
            /**
             * Format: int64
             * @description what `If-Match` takes.
             * @example 3
             */
            version: number;
        };
        /** @description A new category */
        AddCategoryRequest: {
            /**
             * @description what belongs into the category.
             * @example Pages, servers and what is between them
             */
            description?: string | null;
            /**
             * @description name, one line.
             * @example Web development
             */
            name: string;
            /**
             * Format: uuid
             * @description the category above; absent at the top of the tree
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            parentId?: string | null;
            /**
             * @description name in addresses, unique among categories; made from the name where absent.
             * @example web-development
             */
            slug?: string | null;
            /**
             * Format: int32
             * @description place in lists: lower numbers come first; 0 where absent.
             * @example 10
             */
            sortOrder?: number | null;
        };
        /** @description A new lesson of either type */
        AddLessonRequest: {
            /**
             * @description HTML of a text: dangerous parts are taken out, and the answer names them; absent for a video.
             * @example <p>A controller answers requests.</p>
             */
            content?: string | null;
            /** @description whether every caller may read the lesson, also outside of the course; false where absent */
            preview?: boolean | null;
            /** @description whether the author requires the lesson; progress counts modules, not lessons; true where absent */
            required?: boolean | null;
            /**
             * @description title, one line.
             * @example Mapping a request
             */
            title: string;
            /**
             * @description `TEXT` or `VIDEO`
             * @enum {string}
             */
            type: "TEXT" | "VIDEO";
            /** @description where the video is found; absent for a text */
            video?: components["schemas"]["VideoRequest"];
        };
        /** @description A new module */
        AddModuleRequest: {
            /**
             * @description what the module is about.
             * @example How a request reaches your code
             */
            description?: string | null;
            /** @description whether the module counts for the completion of the course; true where absent */
            required?: boolean | null;
            /**
             * @description title, one line.
             * @example Your first controller
             */
            title: string;
        };
        /** @description A new lesson of type VIDEO */
        AddVideoRequest: {
            /** @description whether every caller may read the lesson, also outside of the course; false where absent */
            preview?: boolean | null;
            /** @description whether the author requires the lesson; progress counts modules, not lessons; true where absent */
            required?: boolean | null;
            /**
             * @description title, one line.
             * @example Mapping a request
             */
            title: string;
            /** @description where the video is found */
            video: components["schemas"]["VideoRequest"];
        };
        /** @description A category as the API shows it */
        CategoryView: {
            /** @description false for a retired category: courses cannot be put into it */
            active: boolean;
            /**
             * Format: date-time
             * @description when the category was added
             * @example 2026-03-14T09:26:53.589793Z
             */
            createdAt: string;
            /**
             * @description what belongs into the category; `null` where nothing is said.
             * @example Pages, servers and what is between them
             */
            description?: string | null;
            /**
             * Format: uuid
             * @description id of the category
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * @description name, one line.
             * @example Web development
             */
            name: string;
            /**
             * Format: uuid
             * @description the category above; `null` at the top of the tree
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            parentId?: string | null;
            /**
             * @description the category's name in addresses, unique among categories.
             * @example web-development
             */
            slug: string;
            /**
             * Format: int32
             * @description place in lists: lower numbers come first.
             * @example 10
             */
            sortOrder: number;
            /**
             * Format: int64
             * @description what `If-Match` takes.
             * @example 3
             */
            version: number;
        };
        /** @description A course in a list */
        CourseSummary: {
            /**
             * Format: uuid
             * @description category of the course; `null` for a course in no category
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            categoryId?: string | null;
            /**
             * @description currency of the price (ISO 4217); `null` where there is no price.
             * @example EUR
             */
            currency?: string | null;
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description user id of the course's instructor
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            instructorId: string;
            /**
             * @description language tag (BCP 47) of the course.
             * @example pt-BR
             */
            language: string;
            /**
             * Format: int32
             * @description how many lessons its modules have together.
             * @example 24
             */
            lessonCount: number;
            /**
             * @description for which students
             * @enum {string}
             */
            level: "BEGINNER" | "INTERMEDIATE" | "ADVANCED";
            /**
             * Format: int32
             * @description how many modules the course has.
             * @example 6
             */
            moduleCount: number;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * @description amount as a decimal with the decimals of its currency; `null` for a course that costs nothing.
             * @example 49.90
             */
            price?: string | null;
            /**
             * Format: date-time
             * @description when the course was first published; `null` for a draft
             * @example 2026-03-14T09:26:53.589793Z
             */
            publishedAt?: string | null;
            /** @description whether students enter with an access code only */
            requiresCode: boolean;
            /**
             * @description a few words for lists; `null` where there are none.
             * @example From an empty folder to a running service
             */
            shortDescription?: string | null;
            /**
             * @description the course's name in addresses, unique on the platform.
             * @example spring-boot-basics
             */
            slug: string;
            /**
             * @description `DRAFT`: never published; `PUBLISHED`: in the catalogue; `ARCHIVED`: open only to the students in it
             * @enum {string}
             */
            status: "DRAFT" | "PUBLISHED" | "ARCHIVED";
            /**
             * @description title, one line.
             * @example Spring Boot basics
             */
            title: string;
        };
        /** @description A course as the API shows it. Its staff (the instructor, and the admins of its organisation) see it as it is being written, other callers as it was last published. */
        CourseView: {
            /**
             * Format: int32
             * @description how many students may be in the course at once; `null` for no limit, and for callers who are not its staff.
             * @example 200
             */
            capacity?: number | null;
            /**
             * Format: uuid
             * @description category of the course; `null` for a course in no category
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            categoryId?: string | null;
            /**
             * Format: date-time
             * @description when the course was drafted; `null` for callers who are not its staff
             * @example 2026-03-14T09:26:53.589793Z
             */
            createdAt?: string | null;
            /**
             * @description currency of the price (ISO 4217); `null` where there is no price.
             * @example EUR
             */
            currency?: string | null;
            /**
             * @description what the course is about; `null` where the author has written nothing.
             * @example You build a small service, step by step.
             */
            description?: string | null;
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description user id of the course's instructor
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            instructorId: string;
            /**
             * @description language tag (BCP 47) of the course.
             * @example pt-BR
             */
            language: string;
            /**
             * Format: int32
             * @description how many lessons its modules have together.
             * @example 24
             */
            lessonCount: number;
            /**
             * @description for which students
             * @enum {string}
             */
            level: "BEGINNER" | "INTERMEDIATE" | "ADVANCED";
            /**
             * Format: int32
             * @description how many modules the course has.
             * @example 6
             */
            moduleCount: number;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int32
             * @description number of the current published outline; 0 before the first.
             * @example 4
             */
            outlineVersion: number;
            /**
             * @description amount as a decimal with the decimals of its currency; `null` for a course that costs nothing.
             * @example 49.90
             */
            price?: string | null;
            /**
             * Format: date-time
             * @description when the course was first published; `null` for a draft
             * @example 2026-03-14T09:26:53.589793Z
             */
            publishedAt?: string | null;
            /** @description whether students enter with an access code only */
            requiresCode: boolean;
            /**
             * @description a few words for lists; `null` where there are none.
             * @example From an empty folder to a running service
             */
            shortDescription?: string | null;
            /**
             * @description the course's name in addresses, unique on the platform.
             * @example spring-boot-basics
             */
            slug: string;
            /**
             * @description `DRAFT`: never published; `PUBLISHED`: in the catalogue; `ARCHIVED`: open only to the students in it
             * @enum {string}
             */
            status: "DRAFT" | "PUBLISHED" | "ARCHIVED";
            /**
             * @description title, one line.
             * @example Spring Boot basics
             */
            title: string;
            /**
             * Format: date-time
             * @description when the course was last changed; for callers who are not its staff, the time of the last publishing or archiving
             * @example 2026-03-14T09:26:53.589793Z
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description what `If-Match` takes; `null` for callers who are not its staff.
             * @example 3
             */
            version?: number | null;
        };
        /** @description A module with its lessons */
        CurriculumModule: {
            /**
             * @description what the module is about; `null` where nothing is said.
             * @example How a request reaches your code
             */
            description?: string | null;
            /**
             * Format: uuid
             * @description id of the module
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /** @description in their order */
            lessons: components["schemas"]["LessonSummary"][];
            /**
             * Format: int32
             * @description place in the course, from 1.
             * @example 3
             */
            position: number;
            /** @description whether the module counts for the completion of the course */
            required: boolean;
            /**
             * @description title, one line.
             * @example Your first controller
             */
            title: string;
        };
        /** @description All parts of a course, without their contents: to the staff of the course as it is being written, to other callers as it was published */
        CurriculumView: {
            /**
             * Format: uuid
             * @description the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /** @description in their order */
            modules: components["schemas"]["CurriculumModule"][];
            /**
             * Format: int32
             * @description how often the outline was published.
             * @example 3
             */
            outlineVersion: number;
            /**
             * Format: int64
             * @description the course's version, which `If-Match` takes; `null` for callers who are not its staff.
             * @example 12
             */
            version?: number | null;
        };
        /** @description A new course */
        DraftCourseRequest: {
            /**
             * Format: int32
             * @description how many students may be in the course at once; absent for no limit.
             * @example 200
             */
            capacity?: number | null;
            /**
             * Format: uuid
             * @description an active category; absent for none
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            categoryId?: string | null;
            /**
             * @description currency of the price (ISO 4217); needed with a price.
             * @example EUR
             */
            currency?: string | null;
            /**
             * @description what the course is about.
             * @example You build a small service, step by step.
             */
            description?: string | null;
            /**
             * @description language tag (BCP 47) with at most script and country; `en` where absent.
             * @example pt-BR
             */
            language?: string | null;
            /**
             * @description for which students; `BEGINNER` where absent
             * @enum {string|null}
             */
            level?: "BEGINNER" | "INTERMEDIATE" | "ADVANCED" | null;
            /**
             * @description amount with at most the decimals of its currency; absent or 0 for a course that costs nothing.
             * @example 49.90
             */
            price?: string | null;
            /** @description whether students enter with an access code only; true where absent */
            requiresCode?: boolean | null;
            /**
             * @description a few words for lists.
             * @example From an empty folder to a running service
             */
            shortDescription?: string | null;
            /**
             * @description the course's name in addresses, unique on the platform; made from the title where absent.
             * @example spring-boot-basics
             */
            slug?: string | null;
            /**
             * @description title, one line.
             * @example Spring Boot basics
             */
            title: string;
        };
        /** @description What was taken out of a text, and how often. The words within an element stay, but for those of a script or a style sheet. */
        Dropped: {
            /**
             * Format: int32
             * @description how many times it was taken out.
             * @example 2
             */
            count: number;
            /**
             * @description what was taken out: an element, an attribute, the target of a link, or a comment
             * @enum {string}
             */
            kind: "ELEMENT" | "ATTRIBUTE" | "LINK" | "COMMENT";
            /**
             * @description of the element, of the attribute, or of the attribute that held the link; of a comment, `comment`.
             * @example script
             */
            name: string;
        };
        /** @description An enrolment in a list */
        EnrollmentSummary: {
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * @description the course's name in addresses.
             * @example spring-boot-basics
             */
            courseSlug: string;
            /**
             * @description title of the course as published.
             * @example Spring Boot basics
             */
            courseTitle: string;
            /**
             * Format: date-time
             * @description when the student entered the course, most recently
             * @example 2026-03-14T09:26:53.589793Z
             */
            enrolledAt: string;
            /**
             * Format: uuid
             * @description id of the enrolment; it stays the same when the student leaves and comes back
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int32
             * @description the outline that was current when the student entered.
             * @example 4
             */
            outlineVersion: number;
            /**
             * @description `ACTIVE` while the student is in the course, `DROPPED` after leaving it
             * @enum {string}
             */
            status: "ACTIVE" | "DROPPED";
            /**
             * Format: uuid
             * @description user id of the student
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
            /**
             * Format: date-time
             * @description when the student left the course; `null` while the student is in it
             * @example 2026-03-14T09:26:53.589793Z
             */
            withdrawnAt?: string | null;
        };
        /** @description An enrolment as the API shows it */
        EnrollmentView: {
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: date-time
             * @description when the student entered the course, most recently
             * @example 2026-03-14T09:26:53.589793Z
             */
            enrolledAt: string;
            /**
             * Format: uuid
             * @description id of the enrolment; it stays the same when the student leaves and comes back
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: int32
             * @description the outline that was current when the student entered.
             * @example 4
             */
            outlineVersion: number;
            /**
             * Format: int64
             * @description the number of the last event published about the enrolment, for readers that also receive the events.
             * @example 9
             */
            sequence: number;
            /**
             * @description `ACTIVE` while the student is in the course, `DROPPED` after leaving it
             * @enum {string}
             */
            status: "ACTIVE" | "DROPPED";
            /**
             * Format: uuid
             * @description user id of the student
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description New access codes with the same terms */
        GenerateCodesRequest: {
            /**
             * Format: int32
             * @description how many codes; 1 where absent.
             * @example 50
             */
            count?: number | null;
            /**
             * Format: uuid
             * @description the course that the codes open
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: date-time
             * @description from when the codes are refused, in the future; absent for codes that never expire
             * @example 2026-03-14T09:26:53.589793Z
             */
            expiresAt?: string | null;
            /**
             * Format: int32
             * @description how many students may enter with each code; needed for `MULTI_USE`, 1 or absent for `SINGLE_USE`, absent for `UNLIMITED`.
             * @example 30
             */
            maxUses?: number | null;
            /**
             * @description `SINGLE_USE`: one use; `MULTI_USE`: `maxUses` uses; `UNLIMITED`: no limit of uses; `SINGLE_USE` where absent
             * @enum {string|null}
             */
            type?: "SINGLE_USE" | "MULTI_USE" | "UNLIMITED" | null;
        };
        /** @description A lesson in a list, without its content */
        LessonSummary: {
            /**
             * Format: int32
             * @description length of the video in seconds; `null` for a text, or where the author did not say.
             * @example 480
             */
            durationSeconds?: number | null;
            /**
             * Format: uuid
             * @description id of the lesson
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the module that it is part of
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: int32
             * @description place in the module, from 1.
             * @example 2
             */
            position: number;
            /** @description whether every caller may read the lesson, also outside of the course */
            preview: boolean;
            /** @description whether the author requires the lesson; progress counts modules, not lessons */
            required: boolean;
            /**
             * @description title, one line.
             * @example Mapping a request
             */
            title: string;
            /**
             * @description `TEXT` or `VIDEO`; it never changes
             * @enum {string}
             */
            type: "TEXT" | "VIDEO";
        };
        /** @description A lesson as the API shows it */
        LessonView: {
            /**
             * @description harmless HTML; `null` for a video.
             * @example <p>A controller answers requests.</p>
             */
            content?: string | null;
            /**
             * Format: uuid
             * @description the course that it is part of
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /** @description what was taken out of the content that was just written; empty when a lesson is only read */
            dropped: components["schemas"]["Dropped"][];
            /**
             * Format: int32
             * @description length of the video in seconds; `null` for a text, or where the author did not say.
             * @example 480
             */
            durationSeconds?: number | null;
            /**
             * Format: uuid
             * @description id of the lesson
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: uuid
             * @description the module that it is part of
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: int32
             * @description place in the module, from 1.
             * @example 2
             */
            position: number;
            /** @description whether every caller may read the lesson, also outside of the course */
            preview: boolean;
            /** @description whether the author requires the lesson; progress counts modules, not lessons */
            required: boolean;
            /**
             * @description title, one line.
             * @example Mapping a request
             */
            title: string;
            /**
             * @description `TEXT` or `VIDEO`; it never changes
             * @enum {string}
             */
            type: "TEXT" | "VIDEO";
            /**
             * Format: int64
             * @description the course's version, which `If-Match` takes; `null` for callers who are not its staff.
             * @example 3
             */
            version?: number | null;
            /** @description where the video is found; `null` for a text */
            video?: components["schemas"]["VideoLink"];
        };
        /** @description A module of a published outline */
        ModuleEntry: {
            /**
             * Format: uuid
             * @description id of the module, the same in all outlines
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            moduleId: string;
            /**
             * Format: int32
             * @description place in the course, from 1.
             * @example 3
             */
            position: number;
            /** @description whether the module counts for the completion of the course */
            required: boolean;
            /**
             * @description title of the module.
             * @example Your first controller
             */
            title: string;
        };
        /** @description A module as the API shows it: to the staff of its course as it is being written, to other callers as it was published */
        ModuleView: {
            /**
             * Format: uuid
             * @description the course that it is part of
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * @description what the module is about; `null` where nothing is said.
             * @example How a request reaches your code
             */
            description?: string | null;
            /**
             * Format: uuid
             * @description id of the module
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: int32
             * @description how many lessons the module has.
             * @example 4
             */
            lessonCount: number;
            /**
             * Format: int32
             * @description place in the course, from 1.
             * @example 3
             */
            position: number;
            /** @description whether the module counts for the completion of the course */
            required: boolean;
            /**
             * @description title, one line.
             * @example Your first controller
             */
            title: string;
            /**
             * Format: int64
             * @description the course's version, which `If-Match` takes; `null` for callers who are not its staff.
             * @example 3
             */
            version?: number | null;
        };
        /** @description The lessons of a module in a new order */
        OrderLessonsRequest: {
            /** @description the ids of all lessons of the draft's module, each once */
            lessonIds: string[];
        };
        /** @description The modules of a course in a new order */
        OrderModulesRequest: {
            /** @description the ids of all modules of the draft, each once */
            moduleIds: string[];
        };
        /** @description A published outline as the API shows it: what a student's progress is counted over */
        OutlineView: {
            /**
             * Format: uuid
             * @description id of the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description user id of the course's instructor
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            instructorId: string;
            /** @description all modules of the outline, in their order */
            modules: components["schemas"]["ModuleEntry"][];
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: date-time
             * @description when this outline was published
             * @example 2026-03-14T09:26:53.589793Z
             */
            publishedAt: string;
            /**
             * Format: int64
             * @description the number of the course's event that announced this outline.
             * @example 9
             */
            sequence: number;
            /**
             * @description the title of the course as this outline was published.
             * @example Spring Boot basics
             */
            title: string;
            /**
             * Format: int32
             * @description number of the outline within the course, from 1.
             * @example 4
             */
            version: number;
        };
        /** @description A part of a list */
        PageAccessCodeView: {
            /** @description in the order of the list */
            items: components["schemas"]["AccessCodeView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageCategoryView: {
            /** @description in the order of the list */
            items: components["schemas"]["CategoryView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageCourseSummary: {
            /** @description in the order of the list */
            items: components["schemas"]["CourseSummary"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageEnrollmentSummary: {
            /** @description in the order of the list */
            items: components["schemas"]["EnrollmentSummary"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageLessonSummary: {
            /** @description in the order of the list */
            items: components["schemas"]["LessonSummary"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageModuleView: {
            /** @description in the order of the list */
            items: components["schemas"]["ModuleView"][];
            /**
             * @description what `cursor` takes for the next page; `null` on the last page.
             * @example MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
             */
            nextCursor?: string | null;
        };
        /** @description A part of a list */
        PageRedemptionView: {
            /** @description in the order of the list */
            items: components["schemas"]["RedemptionView"][];
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
        /** @description An access code to redeem */
        RedeemCodeRequest: {
            /**
             * @description the code as it was typed: case, spaces and hyphens do not matter.
             * @example K7QX-2MPA-9RTZ
             */
            code: string;
        };
        /** @description What a redeemed code opened */
        RedeemedView: {
            /**
             * Format: uuid
             * @description the course that the caller is in now
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            courseId: string;
            /**
             * Format: uuid
             * @description the caller's enrolment in the course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description the organisation that the course belongs to
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            organizationId: string;
            /**
             * Format: date-time
             * @description when the code was redeemed
             * @example 2026-03-14T09:26:53.589793Z
             */
            redeemedAt: string;
        };
        /** @description One use of an access code */
        RedemptionView: {
            /**
             * Format: uuid
             * @description the student's enrolment in the code's course
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            enrollmentId: string;
            /**
             * Format: uuid
             * @description id of the redemption
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            id: string;
            /**
             * Format: date-time
             * @description when the code was used
             * @example 2026-03-14T09:26:53.589793Z
             */
            redeemedAt: string;
            /**
             * Format: uuid
             * @description user id of the student who used the code
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            userId: string;
        };
        /** @description A merge patch of a category: absent fields keep their values, `null` removes a value */
        ReviseCategoryRequest: {
            /** @description false retires the category, true brings it back; cannot be removed */
            active?: boolean | null;
            /**
             * @description what belongs into the category.
             * @example Pages, servers and what is between them
             */
            description?: string | null;
            /**
             * @description name, one line; cannot be removed.
             * @example Web development
             */
            name?: string | null;
            /**
             * Format: uuid
             * @description the category above; `null` moves the category to the top of the tree
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            parentId?: string | null;
            /**
             * @description name in addresses, unique among categories; cannot be removed.
             * @example web-development
             */
            slug?: string | null;
            /**
             * Format: int32
             * @description place in lists: lower numbers come first; cannot be removed.
             * @example 10
             */
            sortOrder?: number | null;
        };
        /** @description A merge patch of a code's terms: absent fields keep their values, `null` removes a value */
        ReviseCodeRequest: {
            /**
             * Format: date-time
             * @description from when the code is refused, in the future; `null` for a code that never expires
             * @example 2026-03-14T09:26:53.589793Z
             */
            expiresAt?: string | null;
            /**
             * Format: int32
             * @description how many students may enter with the code, not fewer than have; as the type of the code allows.
             * @example 30
             */
            maxUses?: number | null;
        };
        /** @description A merge patch of a course: absent fields keep their values, `null` removes a value */
        ReviseCourseRequest: {
            /**
             * Format: int32
             * @description how many students may be in the course at once, not fewer than are in it; `null` for no limit.
             * @example 200
             */
            capacity?: number | null;
            /**
             * Format: uuid
             * @description an active category; `null` for none
             * @example 0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90
             */
            categoryId?: string | null;
            /**
             * @description currency of the price (ISO 4217); needed with a price.
             * @example EUR
             */
            currency?: string | null;
            /**
             * @description what the course is about.
             * @example You build a small service, step by step.
             */
            description?: string | null;
            /**
             * @description language tag (BCP 47) with at most script and country; cannot be removed.
             * @example pt-BR
             */
            language?: string | null;
            /**
             * @description for which students; cannot be removed
             * @enum {string|null}
             */
            level?: "BEGINNER" | "INTERMEDIATE" | "ADVANCED" | null;
            /**
             * @description amount with at most the decimals of its currency; `null` or 0 for a course that costs nothing.
             * @example 49.90
             */
            price?: string | null;
            /** @description whether students enter with an access code only; cannot be removed */
            requiresCode?: boolean | null;
            /**
             * @description a few words for lists.
             * @example From an empty folder to a running service
             */
            shortDescription?: string | null;
            /**
             * @description the course's name in addresses, unique on the platform; fixed once the course is published; cannot be removed.
             * @example spring-boot-basics
             */
            slug?: string | null;
            /**
             * @description title, one line; cannot be removed.
             * @example Spring Boot basics
             */
            title?: string | null;
        };
        /** @description A merge patch of a lesson: absent fields keep their values, and `null` is refused. The type of a lesson never changes. A request has content or a video, not both. */
        ReviseLessonRequest: {
            /**
             * @description HTML of a text: dangerous parts are taken out, and the answer names them.
             * @example <p>A controller answers requests.</p>
             */
            content?: string | null;
            /** @description whether every caller may read the lesson, also outside of the course */
            preview?: boolean | null;
            /** @description whether the author requires the lesson; progress counts modules, not lessons */
            required?: boolean | null;
            /**
             * @description title, one line.
             * @example Mapping a request
             */
            title?: string | null;
            /** @description where the video is found; replaces the earlier address and duration together */
            video?: components["schemas"]["VideoRequest"];
        };
        /** @description A merge patch of a module: absent fields keep their values, `null` removes a value */
        ReviseModuleRequest: {
            /**
             * @description what the module is about.
             * @example How a request reaches your code
             */
            description?: string | null;
            /** @description whether the module counts for the completion of the course; cannot be removed */
            required?: boolean | null;
            /**
             * @description title, one line; cannot be removed.
             * @example Your first controller
             */
            title?: string | null;
        };
        /** @description Where a video is found */
        VideoLink: {
            /**
             * @description `YOUTUBE`, or `EXTERNAL` for any other host
             * @enum {string}
             */
            kind: "YOUTUBE" | "EXTERNAL";
            /**
             * @description https address of the video.
             * @example https://cdn.example.org/spring-boot/lesson-2.mp4
             */
            url: string;
            /**
             * @description what YouTube's player takes; `null` for other hosts.
             * @example dQw4w9WgXcQ
             */
            youtubeId?: string | null;
        };
        /** @description Where a video is found */
        VideoRequest: {
            /**
             * Format: int32
             * @description length in seconds, at most a day.
             * @example 480
             */
            durationSeconds?: number | null;
            /**
             * @description `YOUTUBE` for an address of YouTube, `EXTERNAL` for any other host
             * @enum {string}
             */
            kind: "YOUTUBE" | "EXTERNAL";
            /**
             * @description https address of the video, without credentials; of `YOUTUBE`, one that names a video.
             * @example https://youtu.be/dQw4w9WgXcQ
             */
            url: string;
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
        /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
        "If-Match": string;
        /** @description `nextCursor` of the page before; absent for the first page */
        cursor: string;
        /** @description how many items the page has at most */
        limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description the version, for `If-Match` and `If-None-Match`; absent where the caller may not change the record
         * @example "3"
         */
        ETag: string;
        /** @description the address to continue with: of what was made, or of the page to open */
        Location: string;
        /**
         * @description with 429 and 503: how many seconds to wait before the request is repeated
         * @example 2
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "accessCode.list": {
        parameters: {
            query?: {
                /** @description only codes for this course */
                courseId?: string;
                /** @description true for codes that were not withdrawn, false for withdrawn ones */
                active?: boolean;
                /** @description only codes that were generated together, as the `Location` of their generation names them */
                batchId?: string;
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
                    "application/json": components["schemas"]["PageAccessCodeView"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateCodesRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccessCodeView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedeemedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the access code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessCodeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the access code */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the access code */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseCodeRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseCodeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessCodeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "accessCode.redemptions": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the access code */
                id: string;
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
                    "application/json": components["schemas"]["PageRedemptionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "category.list": {
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
                    "application/json": components["schemas"]["PageCategoryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "category.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCategoryRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "category.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the category */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "category.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the category */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "category.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the category */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseCategoryRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseCategoryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.list": {
        parameters: {
            query?: {
                /** @description only courses of this level */
                level?: "BEGINNER" | "INTERMEDIATE" | "ADVANCED";
                /** @description only courses in this language, a tag such as `en` or `pt-BR` */
                language?: string;
                /** @description only courses in this category or in one below it */
                category?: string;
                /** @description true for the courses that the caller may change, in place of the catalogue */
                mine?: boolean;
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
                    "application/json": components["schemas"]["PageCourseSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCourseRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseCourseRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseCourseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "curriculum.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurriculumView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "enrollment.enroll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the course */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "enrollment.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the course */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.list": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
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
                    "application/json": components["schemas"]["PageModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddModuleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.order_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderModulesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "outline.outline": {
        parameters: {
            query?: {
                /** @description number of the outline, from 1; the current one where absent */
                version?: number;
            };
            header?: never;
            path: {
                /** @description id of the course */
                id: string;
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
                    "application/json": components["schemas"]["OutlineView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "course.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.list_1": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
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
                    "application/json": components["schemas"]["PageModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.add_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddModuleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.order": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description the id of a course, or its slug; anything else gets 400 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderModulesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "enrollment.students": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the course */
                id: string;
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
                    "application/json": components["schemas"]["PageEnrollmentSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "enrollment.list": {
        parameters: {
            query?: {
                /** @description only enrolments in this course */
                courseId?: string;
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
                    "application/json": components["schemas"]["PageEnrollmentSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "enrollment.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the enrolment */
                id: string;
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
                    "application/json": components["schemas"]["EnrollmentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the lesson */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the lesson */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the lesson */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseLessonRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseLessonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.get_1": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.remove_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.revise_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseModuleRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseModuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.list_1": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the module */
                id: string;
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
                    "application/json": components["schemas"]["PageLessonSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.add_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLessonRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.order_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderLessonsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLessonSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.addVideo": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddVideoRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "module.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseModuleRequest"];
                "application/merge-patch+json": components["schemas"]["ReviseModuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.list": {
        parameters: {
            query?: {
                /** @description how many items the page has at most */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; absent for the first page */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description id of the module */
                id: string;
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
                    "application/json": components["schemas"]["PageLessonSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLessonRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.order": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderLessonsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLessonSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lesson.addVideo_1": {
        parameters: {
            query?: never;
            header?: {
                /** @description the `ETag` that the change relies on; 409 `stale-version` where the record has another one, any version where absent */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description id of the module */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddVideoRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
