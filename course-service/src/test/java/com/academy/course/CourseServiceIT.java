package com.academy.course;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import com.academy.platform.test.contract.OpenApiContract;
import com.academy.platform.test.contract.PermissionMatrix;
import com.academy.platform.test.contract.RequestBounds;
import com.academy.platform.test.contract.TenancyContract;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.TokenContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class CourseServiceIT {

    @Autowired
    Http http;

    @Test
    void judgesTheSizeOfRequestsBeforeTheirContent(@Autowired RequestBounds bounds) {
        bounds.assertHold();
    }

    @Test
    void answersEveryRoleAsThePermissionsSay(@Autowired PermissionMatrix permissions) {
        permissions.assertHolds();
    }

    @Test
    void isFencedButForWhatIsListed(@Autowired TenancyContract tenancy) {
        tenancy.assertHolds(
                Map.of("category", "the platform's own tree of subjects; the API shows it to everyone"),
                Map.of(
                        "published_course",
                        "fenced for writers; what was published is public, and search needs it without a barrier"));
    }

    @Test
    void honoursItsOpenApiContract(@Autowired OpenApiContract contract) {
        contract.assertPublished("course-service");
        contract.assertExplained();
    }

    @Test
    void refusesInvalidTokens() {
        TokenContract.assertHolds(http, "/internal/dead-letters");
    }

    @Test
    void refusesBadInputOfEveryKind(@Autowired BadInput badInput) {
        badInput.assertRefusedEverywhere(new CourseSamples(http).all());
    }

    @Test
    void keepsOrRefusesText(@Autowired TextFields texts) {
        texts.assertKeptOrRefused(new CourseSamples(http).all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses?level=EXPERT",
                "/courses?language=english",
                "/courses?category=not-an-id",
                "/courses?mine=perhaps",
                "/courses?limit=101",
                "/courses?cursor=bm90aGluZw",
                "/courses/Not_A_Slug",
                "/courses/{zero}",
                "/courses/{zero}/modules",
                "/courses/a--b/modules",
                "/courses/00000000-0000-7000-8000-000000000001/outline?version=0",
                "/courses/00000000-0000-7000-8000-000000000001/outline?version=x",
                "/courses/a-slug/outline",
                "/categories?cursor=bm90aGluZw",
                "/enrollments?courseId=x",
                "/access-codes?courseId=x",
                "/access-codes?batchId=x",
                "/access-codes?active=perhaps"
            })
    void refusesParametersThatAreNone(String path) {
        http.as(Tokens.organizationAdmin(Ids.next(), Ids.next()))
                .get(path, path.contains("{") ? new Object[] {"a\0b"} : new Object[0])
                .expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1; drop table course; --",
                "<script>alert(1)</script>",
                "{{7*7}} ${7*7} #{7*7} %s %n",
                "../../etc/passwd",
                "=1+1",
                "null",
                "\\u0000",
                "a\u202Ereversed\u202Cb",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
                "👩‍👩‍👧‍👦 🏳️‍🌈",
                "مقدمة في إنترنت الأشياء"
            })
    void keepsTextAsItWasWritten(String text) {
        assertKept(text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" A title ", "\uFEFFA title", "\u00A0A title\u200B", "\u202AA title\u202C\t"})
    void leavesOutWhatIsInvisibleAroundAText(String text) {
        assertKept(text, "A title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0\u200B", "\u2800", "\u0301", "a\nb", "a\u2028b", "a\tb"})
    void refusesATitleOfNothingVisibleOrOfTwoLines(String title) {
        Author author = anAuthor(http);
        UUID course = author.drafts();

        author.http().post("/courses", Map.of("title", title)).expectProblem(400, "invalid-request");
        author.http().patch("/courses/{id}", Map.of("title", title), course).expectProblem(400, "invalid-request");
        author.http()
                .post("/courses/{id}/modules", Map.of("title", title), course)
                .expectProblem(400, "invalid-request");
    }

    private void assertKept(String text, String kept) {
        Author author = anAuthor(http);

        var course = author.http()
                .post("/courses", Map.of("title", text, "shortDescription", text, "description", text))
                .expect(201)
                .json();
        var module = author.http()
                .post(
                        "/courses/{id}/modules",
                        Map.of("title", text),
                        course.at("/id").asString())
                .expect(201)
                .json();

        var read = author.http()
                .get("/courses/{id}", course.at("/id").asString())
                .expect(200)
                .json();
        assertThat(List.of(
                        read.at("/title").asString(),
                        read.at("/shortDescription").asString(),
                        read.at("/description").asString(),
                        module.at("/title").asString()))
                .containsOnly(kept);
    }
}
