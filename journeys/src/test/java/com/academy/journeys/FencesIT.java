package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@JourneyTest
class FencesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AcademyClient client;
    private final School school;
    private final Session instructor;
    private final Session otherInstructor;
    private final Student student;
    private final Student otherStudent;
    private final TaughtCourse course;
    private final UUID enrollment;

    FencesIT(Academy academy) {
        client = academy.client();
        school = new School(client);
        instructor = school.instructor("Ada", "Author");
        otherInstructor = school.instructor("Bob", "Builder");
        List<Student> students = school.students(2);
        student = students.getFirst();
        otherStudent = students.getLast();
        course = school.course(instructor, "Fenced", 2);
        school.enroll(instructor, course, List.of(student));
        enrollment = student.enrollmentIn(course);
        client.complete(student.session(), enrollment, course.modules().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /progress/course/{enrollment}",
        "GET, /progress/enrollment/{enrollment}",
        "POST, /progress/mark-completed/{enrollment}/{module}",
        "GET, /enrollments/{enrollment}"
    })
    void anotherStudentsRecordsAreNotThere(String method, String path) {
        assertThat(status(method, otherStudent.session(), path)).isEqualTo(404);
    }

    @Test
    void ownRecordsAreThere() {
        assertThat(status("GET", student.session(), "/progress/course/{enrollment}"))
                .isEqualTo(200);
        assertThat(status("GET", student.session(), "/enrollments/{enrollment}"))
                .isEqualTo(200);
        assertThat(status("GET", instructor, "/progress/course/{enrollment}")).isEqualTo(200);
        assertThat(status("GET", instructor, "/analytics/courses/{course}")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /progress/course/{enrollment}, ''",
        "GET, /progress/enrollment/{enrollment}, ''",
        "GET, /enrollments/{enrollment}, ''",
        "GET, /analytics/courses/{course}, ''",
        "POST, /courses/{course}/publish, ''",
        "POST, /courses/{course}/modules, '{\"title\":\"Mine\"}'",
        "DELETE, /courses/{course}, ''",
        "POST, /access-codes/generate, '{\"courseId\":\"{course}\",\"type\":\"SINGLE_USE\",\"count\":1}'"
    })
    void anotherInstructorsCourseIsNotThere(String method, String path, String body) {
        assertThat(status(method, otherInstructor, path, body)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /progress/course/{enrollment}",
        "POST, /progress/mark-completed/{enrollment}/{module}",
        "GET, /enrollments/{enrollment}"
    })
    void anotherOrganisationsRecordsAreNotThere(String method, String path) {
        HttpResponse<String> answer = client.send(
                method,
                otherStudent.session(),
                filled(path),
                null,
                Map.of("X-Organization", UUID.randomUUID().toString()));

        // Only a platform admin may name an organisation at all.
        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/progress",
                "/analytics/reconciliation",
                "/access-codes",
                "/users",
                "/courses/{course}/students",
                "/analytics/courses/{course}"
            })
    void aStudentDoesNotReachWhatIsForOthers(String path) {
        assertThat(status("GET", student.session(), path)).isIn(403, 404);
    }

    @Test
    void forgedIdentityHeadersChangeNothing() {
        Map<String, String> forged = Map.of(
                "X-User-Id", student.session().userId().toString(),
                "X-User-Role", "ADMIN",
                "X-Role", "ADMIN",
                "X-Roles", "ADMIN",
                "X-Forwarded-User", student.session().email(),
                "X-Organization-Id", "00000000-0000-7000-8000-000000000001",
                "X-Authenticated-User", student.session().userId().toString());

        assertThat(client.send("GET", otherStudent.session(), filled("/progress/course/{enrollment}"), null, forged)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send("GET", otherStudent.session(), "/analytics/reconciliation", null, forged)
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send("GET", null, "/progress/my-progress", null, forged)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutATokenThereIsNothingToSee() {
        for (String path : List.of(
                "/progress/my-progress",
                "/progress/overall",
                "/analytics/me",
                "/analytics/stream",
                "/analytics/courses/{course}",
                "/analytics/reconciliation",
                "/enrollments",
                "/access-codes",
                "/users/me")) {
            HttpResponse<String> answer = client.send("GET", null, filled(path), null, Map.of());

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void aTokenThatWeDidNotSignIsRefused() throws GeneralSecurityException {
        String[] own = student.session().accessToken().split("\\.");
        ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(own[1]));
        ObjectNode admin = claims.deepCopy().put("role", "ADMIN");
        ObjectNode expired = claims.deepCopy().put("exp", claims.path("iat").asLong() - 1);

        for (String token : List.of(
                "garbage",
                own[0] + "." + own[1] + ".",
                own[0] + "." + encoded(admin) + "." + own[2],
                encoded(header("none")) + "." + encoded(admin) + ".",
                signedWithAKeyOfOurOwn(own[0], admin),
                signedWithAKeyOfOurOwn(own[0], expired),
                signedWithThePublicKeyAsSecret(admin))) {
            assertThat(statusWith(token)).as(token).isEqualTo(401);
        }
        assertThat(statusWith(student.session().accessToken())).isEqualTo(200);
    }

    @Test
    void aTokenIsWorthNothingAfterItsOwnerSignedOut() {
        Student leaving = school.students(1).getFirst();
        assertThat(statusWith(leaving.session().accessToken())).isEqualTo(200);

        client.send("POST", leaving.session(), "/auth/logout", null, Map.of());

        await().atMost(Duration.ofSeconds(5))
                .until(() -> statusWith(leaving.session().accessToken()) == 401);
        assertThat(catchThrowableOfType(ProblemException.class, () -> client.refresh(leaving.session()))
                        .status())
                .isEqualTo(401);
    }

    private int statusWith(String token) {
        return client.send("GET", null, "/progress/my-progress", null, Map.of("Authorization", "Bearer " + token))
                .statusCode();
    }

    private int status(String method, Session session, String path) {
        return status(method, session, path, "");
    }

    private int status(String method, Session session, String path, String body) {
        return client.send(method, session, filled(path), body.isEmpty() ? null : filled(body), Map.of())
                .statusCode();
    }

    private String filled(String template) {
        return template.replace("{enrollment}", enrollment.toString())
                .replace("{course}", course.id().toString())
                .replace("{module}", course.modules().getLast().toString());
    }

    private static String signedWithAKeyOfOurOwn(String header, JsonNode claims) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(generator.generateKeyPair().getPrivate());
        String content = header + "." + encoded(claims);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    /** A verifier that lets the token choose the algorithm would use the public key as the secret. */
    private String signedWithThePublicKeyAsSecret(JsonNode claims) throws GeneralSecurityException {
        String keys = client.send("GET", null, "/.well-known/jwks.json", null, Map.of())
                .body();
        String modulus = JSON.readTree(keys).at("/keys/0/n").asString();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(modulus), "HmacSHA256"));
        String content = encoded(header("HS256")) + "." + encoded(claims);
        return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static JsonNode header(String algorithm) {
        return JSON.createObjectNode().put("alg", algorithm).put("typ", "JWT");
    }

    private static String encoded(JsonNode json) {
        return encoded(JSON.writeValueAsBytes(json));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
