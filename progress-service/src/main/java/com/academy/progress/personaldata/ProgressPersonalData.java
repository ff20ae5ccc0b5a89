package com.academy.progress.personaldata;

import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class ProgressPersonalData implements PersonalData {

    @Override
    public void export(UUID user, PersonalDocuments documents) {
        documents.query("courses", """
                select e.enrollment_id as "enrollmentId", e.organization_id as "organizationId",
                       e.course_id as "courseId", o.title as "courseTitle", e.status, e.enrolled_at as "enrolledAt",
                       e.completed as "completedModules", e.total as "requiredModules",
                       e.course_completed_at as "courseCompletedAt"
                from enrollment e
                left join course_outline o on o.organization_id = e.organization_id
                    and o.course_id = e.course_id and o.version = e.outline_version
                where e.user_id = :user order by e.enrollment_id
                """, user);
        documents.query("modules", """
                select progress_id as "progressId", enrollment_id as "enrollmentId", course_id as "courseId",
                       module_id as "moduleId", started_at as "startedAt", completed_at as "completedAt",
                       time_spent_seconds as "timeSpentSeconds"
                from progress_record where user_id = :user order by progress_id
                """, user);
    }

    /** Records do not identify a person: they stay, under an id without a user. */
    @Override
    public void erase(UUID user) {}
}
