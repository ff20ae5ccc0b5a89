package com.academy.auth;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/** People who register and sign in as clients do. */
public final class AuthFixtures {

    public static final String PASSWORD = "Tr4verse-the-Moor";

    private AuthFixtures() {}

    public static String anEmail() {
        return "p-" + Ids.next() + "@example.org";
    }

    public static Map<String, Object> aRegistration(String email) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", email);
        body.put("password", PASSWORD);
        body.put("firstName", "Ada");
        body.put("lastName", "Lovelace");
        return body;
    }

    public static Person aPerson(Http http) {
        return registered(http, aRegistration(anEmail()));
    }

    public static Person anInstructor(Http http) {
        var registration = aRegistration(anEmail());
        registration.put("role", "INSTRUCTOR");
        return registered(http, registration);
    }

    public static Person registered(Http http, Map<String, Object> registration) {
        var user = http.post("/auth/register", registration).expect(201);
        return new Person(
                UUID.fromString(user.json().at("/user/id").asString()),
                user.json().at("/user/email").asString(),
                Issued.of(user));
    }

    /** As if they had followed the link in their mail. */
    public static Person confirmed(TestDatabase database, Person person) {
        database.asAdministrator()
                .sql("update profile set email_verified_at = now() where user_id = ?")
                .param(person.id())
                .update();
        return person;
    }

    public static Answer login(Http http, String email, String password) {
        return http.post("/auth/login", Map.of("email", email, "password", password));
    }

    public static Answer login(Http http, Person person, String code) {
        return http.post("/auth/login", Map.of("email", person.email(), "password", PASSWORD, "code", code));
    }

    public static Answer refresh(Http http, String refreshToken) {
        return http.post("/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    /** The cookies an answer sets, each as its whole line. */
    public static List<String> cookies(Answer answer) {
        return answer.headers().getOrEmpty(HttpHeaders.SET_COOKIE);
    }

    public record Person(UUID id, String email, Issued tokens) {

        public String token() {
            return tokens.access();
        }
    }

    public record Issued(String access, String refresh) {

        public static Issued of(Answer answer) {
            return new Issued(
                    answer.json().at("/accessToken").asString(),
                    answer.json().at("/refreshToken").asString());
        }
    }
}
