package com.academy.course.category;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class CategoryIT {

    @Autowired
    Http http;

    @Test
    void isReadByEveryoneInItsOrder() {
        UUID second = add("Second", Map.of("sortOrder", 999_002));
        UUID first = add("First", Map.of("sortOrder", 999_001));

        var cursor = new String[] {""};
        var seen = new java.util.ArrayList<String>();
        do {
            var page = http.get("/categories?limit=3" + cursor[0]).expect(200).json();
            page.at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            cursor[0] = page.at("/nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.at("/nextCursor").asString();
        } while (cursor[0] != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first.toString(), second.toString());
    }

    @Test
    void growsASlugFromItsName() {
        var category = http.as(Tokens.admin())
                .post("/categories", Map.of("name", "Día " + Ids.next()))
                .expect(201);

        assertThat(category.json().at("/slug").asString()).startsWith("dia-");
        assertThat(category.headers().getLocation())
                .hasPath("/api/v1/categories/" + category.json().at("/id").asString());
    }

    @Test
    void getsASlugOfItsOwnBesideAnotherOfThatName() {
        var slugs = Stream.of("C++ 9", "C# 9", "C# 9", "学校", "学校", "★")
                .map(name -> http.as(Tokens.admin())
                        .post("/categories", Map.of("name", name))
                        .expect(201)
                        .json()
                        .at("/slug")
                        .asString())
                .toList();

        assertThat(slugs).doesNotHaveDuplicates();
        assertThat(slugs.get(0)).startsWith("c-plus-plus-9");
        assertThat(slugs.get(1)).startsWith("c-sharp-9");
    }

    @Test
    void sharesItsSlugWithNoOther() {
        String slug = "s-" + Ids.next();
        add("One", Map.of("slug", slug));

        admin().post("/categories", Map.of("name", "Two", "slug", slug)).expectProblem(409, "slug-taken");
    }

    @Test
    void isNotPlacedBelowItself() {
        UUID top = add("Top", Map.of());
        UUID middle = add("Middle", Map.of("parentId", top));
        UUID bottom = add("Bottom", Map.of("parentId", middle));

        for (UUID parent : List.of(top, middle, bottom)) {
            admin().patch("/categories/{id}", Map.of("parentId", parent), top).expectProblem(422, "category-cycle");
        }
        admin().patch("/categories/{id}", Map.of("parentId", top), bottom).expect(200);
        admin().patch("/categories/{id}", Map.of("parentId", Ids.next()), top)
                .expectProblem(422, "category-parent-unknown");
    }

    @Test
    void closesNoCircleWhenTwoAreMovedAtOnce() throws Exception {
        UUID one = add("One", Map.of());
        UUID two = add("Two", Map.of());

        var answers = AtOnce.call(List.<Callable<Answer>>of(
                () -> admin().patch("/categories/{id}", Map.of("parentId", one), two),
                () -> admin().patch("/categories/{id}", Map.of("parentId", two), one)));

        assertThat(AtOnce.statusesOf(answers)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void isPatchedFieldByField() {
        UUID parent = add("Parent", Map.of());
        UUID category = add("Name", Map.of("description", "x", "parentId", parent));

        var patch = new HashMap<String, Object>();
        patch.put("parentId", null);
        var patched = admin().with("Content-Type", "application/merge-patch+json")
                .patch("/categories/{id}", patch, category)
                .expect(200)
                .json();

        assertThat(patched.at("/parentId").isNull()).isTrue();
        assertThat(patched.at("/name").asString()).isEqualTo("Name");
        assertThat(patched.at("/description").asString()).isEqualTo("x");
        admin().patch("/categories/{id}", "{\"name\":null}", category).expectProblem(400, "invalid-request");
    }

    @Test
    void isNotChangedByAnAdminWhoReadAnOlderOne() {
        UUID category = add("Name", Map.of());
        String tag = http.get("/categories/{id}", category).headers().getETag();
        admin().with("If-Match", tag)
                .patch("/categories/{id}", Map.of("name", "Two"), category)
                .expect(200);

        admin().with("If-Match", tag)
                .patch("/categories/{id}", Map.of("name", "Three"), category)
                .expectProblem(409, "stale-version");
        admin().with("If-Match", tag).delete("/categories/{id}", category).expectProblem(409, "stale-version");
    }

    @Test
    void isHiddenOnceRetired() {
        UUID category = add("Name", Map.of());

        admin().patch("/categories/{id}", Map.of("active", false), category).expect(200);

        http.get("/categories/{id}", category).expectProblem(404, "category-not-found");
        admin().get("/categories/{id}", category).expect(200);
        anAuthor(http)
                .http()
                .post("/courses", Map.of("title", "x", "categoryId", category))
                .expectProblem(422, "category-unknown");
    }

    @Test
    void isDeletedOnlyWhenNothingIsInIt() {
        UUID parent = add("Parent", Map.of());
        UUID child = add("Child", Map.of("parentId", parent));
        UUID used = add("Used", Map.of());
        anAuthor(http).drafts(Map.of("categoryId", used)); // a draft, which no admin of elsewhere can see

        admin().delete("/categories/{id}", parent).expectProblem(409, "category-in-use");
        admin().delete("/categories/{id}", used).expectProblem(409, "category-in-use");
        admin().delete("/categories/{id}", child).expect(204);
        admin().delete("/categories/{id}", parent).expect(204);
        admin().delete("/categories/{id}", parent).expectProblem(404, "category-not-found");
    }

    private Http admin() {
        return http.as(Tokens.admin());
    }

    private UUID add(String name, Map<String, ?> fields) {
        var category = new HashMap<String, Object>(Map.of("name", name, "slug", "s-" + Ids.next()));
        category.putAll(fields);
        return UUID.fromString(admin().post("/categories", category)
                .expect(201)
                .json()
                .at("/id")
                .asString());
    }
}
