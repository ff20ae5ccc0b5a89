package com.academy.auth.organization;

/**
 * What can be said of an organisation.
 *
 * @param slug its name in addresses, unique on the platform
 * @param coursesNeedReview whether a course has to be approved before it is published
 */
public record OrganizationDescription(String name, String slug, boolean coursesNeedReview) {

    public static final int MAX_NAME = 200;

    public static final int MAX_SLUG = 100;
}
