package com.academy.analytics.personaldata;

import com.academy.analytics.profile.KeepProfiles;
import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class AnalyticsPersonalData implements PersonalData {

    private final KeepProfiles profiles;

    AnalyticsPersonalData(KeepProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void export(UUID user, PersonalDocuments documents) {
        documents.query("profile", "select name, email from user_profile where user_id = :user", user);
        documents.query("courses", """
                select p.enrollment_id as "enrollmentId", p.organization_id as "organizationId",
                       p.course_id as "courseId", c.title as "courseTitle", p.status, p.enrolled_at as "enrolledAt",
                       p.completed as "completedModules", p.total as "requiredModules",
                       p.last_activity_at as "lastActivityAt", p.course_completed_at as "courseCompletedAt"
                from course_progress p
                left join course c on c.organization_id = p.organization_id and c.course_id = p.course_id
                where p.user_id = :user order by p.enrollment_id
                """, user);
        documents.query("completedModules", """
                select enrollment_id as "enrollmentId", course_id as "courseId", module_id as "moduleId",
                       completed_at as "completedAt"
                from module_completion where user_id = :user order by completed_at, module_id
                """, user);
        documents.query("overall", """
                select organization_id as "organizationId", enrolled, completed, total
                from overall_progress where user_id = :user order by organization_id
                """, user);
    }

    /** Completions and what is summed from them are facts: a dashboard shows the same afterwards, under no name. */
    @Override
    public void erase(UUID user) {
        profiles.forget(List.of(user));
    }
}
