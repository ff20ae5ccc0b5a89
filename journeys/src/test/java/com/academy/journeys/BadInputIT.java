package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JourneyTest
class BadInputIT {

    private static final UUID NOBODYS = UUID.fromString("01900000-0000-7000-8000-0000000000ff");

    private final AcademyClient client;
    private final Session instructor;
    private final Student student;
    private final TaughtCourse course;
    private final String enrollment;
    private final String module;

    BadInputIT(Academy academy) {
        client = academy.client();
        School school = new School(client);
        instructor = school.instructor("Ada", "Author");
        course = school.course(instructor, "Bad Input", 2);
        List<Student> students = school.students(1);
        student = students.getFirst();
        school.enroll(instructor, course, students);
        enrollment = student.enrollmentIn(course).toString();
        module = course.modules().getFirst().toString();
    }

    private enum Who {
        NOBODY,
        STUDENT,
        INSTRUCTOR
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("badRequests")
    void isRefusedWithAProblemAndChangesNothing(Who who, String method, String path, String body) {
        CourseProgress before = client.courseProgress(student.session(), UUID.fromString(enrollment));
        int coursesBefore = client.ownCourses(instructor).size();

        HttpResponse<String> answer = send(who, method, path, body);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString("")).startsWith("https://");
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "at com.", "org.springframework", "select ");
        assertThat(client.courseProgress(student.session(), UUID.fromString(enrollment)))
                .isEqualTo(before);
        assertThat(client.ownCourses(instructor)).hasSize(coursesBefore);
    }

    Stream<Arguments> badRequests() {
        String complete = "/progress/mark-completed/";
        String code = "/access-codes/generate";
        return Stream.of(
                arguments(Who.STUDENT, "POST", complete + "not-an-id/" + module, ""),
                arguments(Who.STUDENT, "POST", complete + enrollment + "/1", ""),
                arguments(Who.STUDENT, "POST", complete + enrollment + "/" + NOBODYS, ""),
                arguments(Who.STUDENT, "POST", complete + NOBODYS + "/" + module, ""),
                arguments(Who.STUDENT, "GET", complete + enrollment + "/" + module, ""),
                arguments(Who.INSTRUCTOR, "POST", complete + enrollment + "/" + module, ""),
                arguments(Who.STUDENT, "GET", "/progress/course/x", ""),
                arguments(Who.STUDENT, "GET", "/progress/course/" + NOBODYS, ""),
                arguments(Who.STUDENT, "GET", "/progress/my-progress?limit=0", ""),
                arguments(Who.STUDENT, "GET", "/progress/my-progress?limit=many", ""),
                arguments(Who.STUDENT, "GET", "/progress/my-progress?cursor=%00%ff", ""),
                arguments(Who.STUDENT, "POST", "/progress", ""),
                arguments(Who.STUDENT, "POST", "/progress", "{"),
                arguments(Who.STUDENT, "POST", "/progress", "[]"),
                arguments(Who.STUDENT, "POST", "/progress", "null"),
                arguments(Who.STUDENT, "POST", "/progress", "{\"enrollmentId\":\"" + enrollment + "\"}"),
                arguments(
                        Who.STUDENT,
                        "POST",
                        "/progress",
                        "{\"enrollmentId\":\"%s\",\"moduleId\":\"%s\",\"completed\":true}"
                                .formatted(enrollment, module)),
                arguments(
                        Who.STUDENT,
                        "POST",
                        "/progress",
                        "{\"enrollmentId\":7,\"moduleId\":{\"a\":\"" + module + "\"}}"),
                arguments(Who.STUDENT, "POST", "/progress/batch", "{\"items\":\"all\"}"),
                arguments(Who.STUDENT, "PATCH", "/progress/" + NOBODYS, "{\"completed\":true}"),
                arguments(Who.STUDENT, "POST", "/access-codes/redeem", "{\"code\":\"AAAA-AAAA-AAAA\"}"),
                arguments(Who.STUDENT, "POST", "/access-codes/redeem", "{\"code\":\"'; drop table course; --\"}"),
                arguments(Who.STUDENT, "POST", "/access-codes/redeem", "{\"code\":null}"),
                arguments(Who.STUDENT, "POST", "/access-codes/redeem", "{\"code\":\"\\u0000\"}"),
                arguments(Who.INSTRUCTOR, "POST", code, generate("SINGLE_USE", "0")),
                arguments(Who.INSTRUCTOR, "POST", code, generate("SINGLE_USE", "10001")),
                arguments(Who.INSTRUCTOR, "POST", code, generate("SINGLE_USE", "99999999999999999999")),
                arguments(Who.INSTRUCTOR, "POST", code, generate("SINGLE_USE", "1.5")),
                arguments(Who.INSTRUCTOR, "POST", code, generate("FREE_FOR_ALL", "1")),
                arguments(
                        Who.INSTRUCTOR,
                        "POST",
                        "/courses",
                        "{\"title\":\"\",\"level\":\"BEGINNER\",\"language\":\"en\"}"),
                arguments(
                        Who.INSTRUCTOR,
                        "POST",
                        "/courses",
                        "{\"title\":\"" + "x".repeat(5000) + "\",\"level\":\"BEGINNER\",\"language\":\"en\"}"),
                arguments(
                        Who.INSTRUCTOR,
                        "POST",
                        "/courses",
                        "{\"title\":\"nul \\u0000\",\"level\":\"BEGINNER\",\"language\":\"en\"}"),
                arguments(
                        Who.INSTRUCTOR, "POST", "/courses", "{\"title\":\"T\",\"level\":\"GURU\",\"language\":\"en\"}"),
                arguments(
                        Who.INSTRUCTOR,
                        "POST",
                        "/courses",
                        "{\"title\":\"T\",\"level\":\"BEGINNER\",\"language\":\"en\",\"instructorId\":\"" + NOBODYS
                                + "\"}"),
                arguments(Who.INSTRUCTOR, "POST", "/courses/" + NOBODYS + "/modules", "{\"title\":\"T\"}"),
                arguments(Who.INSTRUCTOR, "POST", "/courses/" + NOBODYS + "/publish", ""),
                arguments(Who.INSTRUCTOR, "GET", "/courses?mine=perhaps", ""),
                arguments(Who.INSTRUCTOR, "GET", "/analytics/courses/" + NOBODYS, ""),
                arguments(Who.INSTRUCTOR, "GET", "/analytics/courses/%2e%2e%2f", ""),
                arguments(Who.INSTRUCTOR, "GET", "/analytics/stream?courseId=x", ""),
                arguments(
                        Who.STUDENT,
                        "POST",
                        "/courses",
                        "{\"title\":\"T\",\"level\":\"BEGINNER\",\"language\":\"en\"}"),
                arguments(Who.NOBODY, "POST", "/auth/login", "{\"email\":\"x\",\"password\":\"y\"}"),
                arguments(Who.NOBODY, "POST", "/auth/login", "<login/>"),
                arguments(Who.NOBODY, "POST", "/auth/login", "{\"email\":[\"a\"],\"password\":{}}"),
                arguments(
                        Who.NOBODY,
                        "POST",
                        "/auth/register",
                        register("not an address", "Good-Passw0rd-4-me", "Sam", "STUDENT")),
                arguments(Who.NOBODY, "POST", "/auth/register", register("a@b.example", "short", "Sam", "STUDENT")),
                arguments(
                        Who.NOBODY,
                        "POST",
                        "/auth/register",
                        register("a@b.example", "Good-Passw0rd-4-me", "Sam", "ADMIN")),
                arguments(
                        Who.NOBODY,
                        "POST",
                        "/auth/register",
                        register("a@b.example", "Good-Passw0rd-4-me", "", "STUDENT")),
                arguments(Who.NOBODY, "POST", "/auth/refresh", "{\"refreshToken\":\"" + NOBODYS + "\"}"),
                arguments(Who.NOBODY, "GET", "/nowhere", ""),
                arguments(Who.NOBODY, "GET", "/internal/facts", ""),
                arguments(Who.STUDENT, "GET", "/internal/facts", ""),
                arguments(Who.STUDENT, "TRACE", "/progress/my-progress", ""));
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void aBodyThatIsNoJsonIsRefused(String contentType) {
        HttpResponse<String> answer = client.send(
                "POST", student.session(), "/progress", "enrollmentId=1", Map.of("Content-Type", contentType));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    static Stream<String> contentTypes() {
        return Stream.of("application/x-www-form-urlencoded", "text/plain", "application/xml");
    }

    private HttpResponse<String> send(Who who, String method, String path, String body) {
        Session session = switch (who) {
            case NOBODY -> null;
            case STUDENT -> student.session();
            case INSTRUCTOR -> instructor;
        };
        return client.send(method, session, path, body.isEmpty() ? null : body, Map.of());
    }

    private String generate(String type, String count) {
        return "{\"courseId\":\"%s\",\"type\":\"%s\",\"count\":%s}".formatted(course.id(), type, count);
    }

    private static String register(String email, String password, String firstName, String role) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"Pell\",\"role\":\"%s\"}"
                .formatted(email, password, firstName, role);
    }
}
