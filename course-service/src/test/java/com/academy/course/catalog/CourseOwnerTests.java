package com.academy.course.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseOwnerTests {

    private static final UUID HERE = Ids.next();
    private static final UUID AUTHOR = Ids.next();

    private final CourseOwner owner = new CourseOwner(HERE, AUTHOR);

    @ParameterizedTest
    @CsvSource({
        "INSTRUCTOR, author, here, true, true",
        "INSTRUCTOR, author, elsewhere, false, false",
        "INSTRUCTOR, another, here, false, false",
        "STUDENT, author, here, false, false",
        "ORGANIZATION_ADMIN, another, here, false, true",
        "ORGANIZATION_ADMIN, another, elsewhere, false, false",
        "ADMIN, another, here, true, true",
        "ADMIN, another, elsewhere, false, false"
    })
    void admitsTheCallersWhoMayChangeOrInspectTheCourse(
            Role role, String who, String where, boolean changes, boolean inspects) {
        CurrentUser user = new CurrentUser(
                who.equals("author") ? AUTHOR : Ids.next(),
                where.equals("here") ? HERE : Ids.next(),
                role,
                "",
                Set.of());

        assertThat(owner.letsChange(user)).isEqualTo(changes);
        assertThat(owner.letsInspect(user)).isEqualTo(inspects);
    }
}
