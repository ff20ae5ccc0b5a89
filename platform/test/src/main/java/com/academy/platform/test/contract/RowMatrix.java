package com.academy.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.Tokens;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whose rows an endpoint reaches. For each one with something in its path, {@code permissions.csv} has three more
 * columns ({@code own,other,elsewhere}): the roles of its audience that reach a row of their own, one of another user
 * in their organisation, one in another organisation. Other callers get 404, as if it did not exist. A dash in each
 * says that the path does not name a user's row; the endpoint's own tests must cover it then.
 */
public final class RowMatrix {

    private final RequestMappingHandlerMapping mapping;
    private final Http http;

    RowMatrix(RequestMappingHandlerMapping mapping, Http http) {
        this.mapping = mapping;
        this.http = http;
    }

    /** An existing user in an existing organisation. */
    public record Person(UUID id, Role role, UUID organization) {

        public String token() {
            return Tokens.person(role, id, organization);
        }
    }

    /** Makes what rows belong to. */
    public interface World {

        default UUID organization() {
            return Ids.next();
        }

        default Person person(Role role, UUID organization) {
            return new Person(Ids.next(), role, organization);
        }
    }

    /** @param rows by the path, or its beginning: makes a row of a user and answers its values in the path */
    public void assertHolds(World world, Map<String, Function<Person, List<?>>> rows, Samples samples) {
        assertHolds("permissions.csv", world, rows, samples);
    }

    public void assertHolds(String file, World world, Map<String, Function<Person, List<?>>> rows, Samples samples) {
        var expected = PermissionMatrix.read(file);
        var bodies = samples.of(mapping);
        var matrix = new SoftAssertions();
        for (var endpoint : Endpoint.of(mapping)) {
            if (!endpoint.path().contains("{")) {
                continue;
            }
            var columns = expected.getOrDefault(endpoint.toString(), List.of());
            assertThat(columns)
                    .as("%s has something in its path: %s has to say whose rows it reaches", endpoint, file)
                    .hasSize(1 + Relation.values().length);
            for (var relation : Relation.values()) {
                var reaches = columns.get(1 + relation.ordinal());
                if (!reaches.equals("-")) {
                    var body = bodies.get(endpoint);
                    check(matrix, endpoint, relation, columns.getFirst(), reaches, world, rows, body);
                }
            }
        }
        matrix.assertAll();
    }

    private void check(
            SoftAssertions matrix,
            Endpoint endpoint,
            Relation relation,
            String audience,
            String reaches,
            World world,
            Map<String, Function<Person, List<?>>> rows,
            @Nullable List<Sample> samples) {
        var reaching = PermissionMatrix.audience(reaches);
        Set<Role> callers = EnumSet.copyOf(PermissionMatrix.audience(audience));
        callers.remove(Role.SERVICE);
        for (var role : callers) {
            var home = role == Role.ADMIN ? Tokens.PUBLIC_ORGANIZATION : world.organization();
            var caller = world.person(role, home);
            var owner = switch (relation) {
                case OWN -> caller;
                case OTHER -> world.person(Role.STUDENT, home);
                case ELSEWHERE -> world.person(Role.STUDENT, world.organization());
            };
            var row = maker(endpoint, rows).apply(owner);
            var body = samples == null ? null : samples.getFirst().calls.get().json();
            var answer = call(caller, endpoint, body, row);
            var described = matrix.assertThat(answer.status())
                    .as("%s by %s on a row %s: %s", endpoint, role, relation.words, answer.body());
            if (reaching.contains(role)) {
                described.isNotIn(400, 401, 403, 404, 415).isLessThan(500);
            } else {
                described.isEqualTo(404);
            }
        }
    }

    private static Function<Person, List<?>> maker(Endpoint endpoint, Map<String, Function<Person, List<?>>> rows) {
        return rows.entrySet().stream()
                .filter(it -> endpoint.path().startsWith(it.getKey()))
                .max(Comparator.comparingInt(it -> it.getKey().length()))
                .orElseThrow(() -> new AssertionError("Nothing makes rows for " + endpoint))
                .getValue();
    }

    private Answer call(Person caller, Endpoint endpoint, @Nullable Object body, List<?> row) {
        return http.as(caller.token())
                .with(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .send(endpoint.method(), endpoint.path(), body, row.toArray());
    }

    private enum Relation {
        OWN("of their own"),
        OTHER("of somebody else's"),
        ELSEWHERE("of another organisation");

        private final String words;

        Relation(String words) {
            this.words = words;
        }
    }
}
