package com.academy.auth.token;

import static com.academy.platform.identity.Role.ADMIN;
import static com.academy.platform.identity.Role.INSTRUCTOR;
import static com.academy.platform.identity.Role.ORGANIZATION_ADMIN;
import static com.academy.platform.identity.Role.STUDENT;

import com.academy.platform.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a role may do, as tokens say it: document 001 §5.1 as one table. A code admits to the endpoint; the use case
 * decides whose courses, users or codes the caller may use.
 */
public enum Permission {
    USERS_VIEW_ALL("users.view-all", ADMIN),
    USERS_VIEW_ORGANIZATION("users.view-organization", ORGANIZATION_ADMIN, ADMIN),
    USERS_CREATE("users.create", ORGANIZATION_ADMIN, ADMIN),
    USERS_EDIT_ANY("users.edit-any", ADMIN),
    USERS_EDIT_OWN("users.edit-own", STUDENT, INSTRUCTOR, ORGANIZATION_ADMIN, ADMIN),
    COURSES_VIEW_ALL("courses.view-all", ADMIN),
    COURSES_CREATE("courses.create", INSTRUCTOR, ADMIN),
    COURSES_EDIT_ANY("courses.edit-any", ADMIN),
    COURSES_EDIT_OWN("courses.edit-own", INSTRUCTOR, ADMIN),
    COURSES_DELETE_ANY("courses.delete-any", ADMIN),
    COURSES_DELETE_OWN("courses.delete-own", INSTRUCTOR, ADMIN),
    COURSES_LEARN("courses.learn", STUDENT),
    CODES_GENERATE("codes.generate", INSTRUCTOR, ADMIN),
    CODES_VIEW("codes.view", INSTRUCTOR, ADMIN),
    CODES_REDEEM("codes.redeem", STUDENT),
    CLASSES_CREATE("classes.create", INSTRUCTOR, ADMIN),
    CLASSES_JOIN("classes.join", STUDENT, INSTRUCTOR, ADMIN),
    FOLLOW_UP_VIEW_ALL("follow-up.view-all", ADMIN),
    FOLLOW_UP_VIEW_ASSIGNED("follow-up.view-assigned", INSTRUCTOR, ADMIN),
    FOLLOW_UP_VIEW_OWN("follow-up.view-own", STUDENT),
    BLOG_WRITE("blog.write", ADMIN),
    BLOG_READ("blog.read", STUDENT, INSTRUCTOR, ORGANIZATION_ADMIN, ADMIN),
    COMMUNITY_ADMIN_CHAT("community.admin-chat", ADMIN),
    COMMUNITY_JOIN("community.join", STUDENT, INSTRUCTOR, ADMIN),
    ORGANIZATION_MANAGE("organization.manage", ORGANIZATION_ADMIN, ADMIN),
    SETTINGS_MANAGE("settings.manage", ADMIN);

    private final String code;
    private final Set<Role> roles;

    Permission(String code, Role... roles) {
        this.code = code;
        this.roles = Set.of(roles);
    }

    String code() {
        return code;
    }

    Set<Role> roles() {
        return roles;
    }

    /** In the order of the table. */
    public static List<String> codesOf(Role role) {
        return Arrays.stream(values())
                .filter(permission -> permission.roles.contains(role))
                .map(permission -> permission.code)
                .toList();
    }
}
