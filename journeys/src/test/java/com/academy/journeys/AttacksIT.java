package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.Parallel;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import com.academy.local.PlatformProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What attackers tried on a running platform. Each try is refused, and every process lives on. */
@JourneyTest
class AttacksIT {

    private final Academy academy;
    private final AcademyClient client;
    private final School school;
    private final Session instructor;
    private final Student student;
    private final Mailbox mailbox;
    private final Map<String, Long> processes;

    AttacksIT(Academy academy) {
        this.academy = academy;
        client = academy.client();
        mailbox = academy.mailbox();
        school = new School(client);
        instructor = school.instructor("Ada", "Author");
        student = school.students(1).getFirst();
        processes = processIds();
    }

    @AfterEach
    void everyProcessLivesOn() {
        academy.platform().awaitHealthy();
        assertThat(processIds()).isEqualTo(processes);
        assertThat(client.dashboard(student.session())).isNotNull();
    }

    @Test
    void aNameOfManyLettersAndALineBreakIsRefused() {
        String name = "a".repeat(40_000) + "\\n";

        HttpResponse<String> answer =
                client.send("POST", null, "/auth/register", registration(name, "name@attack.example"), Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413);
    }

    @Test
    void aMillionEmptyItemsAreRefused() {
        TaughtCourse course = school.course(instructor, "Lists", 1);
        String updates = "{\"updates\":[" + "{},".repeat(340_000) + "{}]}";
        String order = "{\"moduleIds\":[" + "null,".repeat(20_000) + "null]}";

        assertThat(client.send("POST", student.session(), "/progress/batch", updates, Map.of())
                        .statusCode())
                .isIn(400, 413);
        assertThat(client.send("PATCH", instructor, "/courses/" + course.id() + "/modules/order", order, Map.of())
                        .statusCode())
                .isIn(400, 413);
    }

    @Test
    void aPictureThatNeedsMoreMemoryThanThereIsIsRefused() throws IOException {
        HttpResponse<String> answer = putPicture(widePng());

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415, 422);
    }

    @Test
    void requestsThatNeverEndDoNotDelayOthers() throws IOException {
        List<Socket> halfSent = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                halfSent.add(send("""
                        POST /api/v1/auth/login HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 100\r
                        \r
                        {"email":\""""));
            }

            for (int i = 0; i < 10; i++) {
                assertThat(client.send("GET", null, "/settings", null, Map.of()).statusCode())
                        .isEqualTo(200);
            }
            for (Socket socket : halfSent) {
                assertThat(statusLine(socket)).contains(" 408 ");
            }
        } finally {
            for (Socket socket : halfSent) {
                socket.close();
            }
        }
        assertThat(client.login(student.session().email(), school.password())).isNotNull();
    }

    @Test
    void uploadsThatDripHoldNoDatabaseConnection() throws IOException {
        Session admin = academy.accounts().admin();
        List<Socket> dripping = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                dripping.add(send("""
                        POST /api/v1/users/import HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: text/csv\r
                        Content-Length: 100000\r
                        \r
                        email,first""".formatted(admin.accessToken())));
            }

            List<Integer> answers = Parallel.map(
                    Collections.nCopies(20, "/users/me"),
                    10,
                    path -> client.send("GET", student.session(), path, null, Map.of())
                            .statusCode());

            assertThat(answers).containsOnly(200);
        } finally {
            for (Socket socket : dripping) {
                socket.close();
            }
        }
    }

    @Test
    void aFloodOfRegistrationsLeavesRoomForSigningIn() {
        List<Integer> floods = new ArrayList<>();
        Thread flood = Thread.ofVirtual()
                .start(() -> floods.addAll(Parallel.map(
                        IntStream.range(0, 60).boxed().toList(),
                        20,
                        i -> client.send(
                                        "POST",
                                        null,
                                        "/auth/register",
                                        registration(
                                                "Flood", "flood-" + i + "-" + UUID.randomUUID() + "@attack.example"),
                                        Map.of())
                                .statusCode())));

        for (int i = 0; i < 4; i++) {
            assertThat(client.send("POST", null, "/auth/login", school.signInBody(student), Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !flood.isAlive());
        assertThat(floods).allMatch(status -> status == 201 || status == 202 || status == 429 || status == 503);
    }

    @Test
    void guessesUnderManySpellingsOfOneAddressAreCountedTogether() {
        Student victim = school.students(1).getFirst();
        String address = victim.session().email();
        String user = address.substring(0, address.indexOf('@') + 1);
        String domain = address.substring(address.indexOf('@') + 1);
        List<String> spellings = List.of(
                address,
                user + domain.replace(".", "\u3002"),
                user + domain.replace('a', '\uFF41'),
                user + domain.replace("demo", "de\u00ADmo"),
                user + domain.toUpperCase(Locale.ROOT),
                "\u00A0" + address + "\uFEFF");

        List<Integer> answers = IntStream.range(0, 24)
                .mapToObj(i -> client.send(
                                "POST",
                                null,
                                "/auth/login",
                                Map.of("email", spellings.get(i % spellings.size()), "password", "wrong-" + i),
                                Map.of())
                        .statusCode())
                .toList();
        int right = client.send("POST", null, "/auth/login", school.signInBody(victim), Map.of())
                .statusCode();

        assertThat(answers.subList(6, 24)).containsOnly(429);
        assertThat(right).isEqualTo(429);
    }

    @Test
    void operatorsPathsAreFencedHoweverTheyAreWritten() throws IOException {
        for (String path : List.of(
                "/actuator/prometheus",
                "/%61ctuator/prometheus",
                "/actuator/%70rometheus",
                "/%2561ctuator/prometheus",
                "//actuator/prometheus",
                "/api/../actuator/prometheus",
                "/api/v1/%69nternal/facts",
                "/api/v1/..%2finternal/facts")) {
            try (Socket socket = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
                assertThat(statusLine(socket)).as(path).containsPattern(" 40[0134] ");
            }
        }
    }

    @Test
    void headersThatAreNotAsciiMakeNoError() throws IOException {
        for (String header : List.of(
                "User-Agent",
                "Accept-Language",
                "If-Match",
                "X-Read-After",
                "Idempotency-Key",
                "X-Request-Id",
                "Cookie",
                "Origin")) {
            try (Socket socket = send("GET /api/v1/settings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + header + ": App (Ann\u2019s iPad)\r\n\r\n")) {
                assertThat(statusLine(socket)).as(header).containsPattern(" [234]\\d\\d ");
            }
        }
    }

    @Test
    void anExchangedRefreshTokenEndsNothingWithinItsGrace() {
        Session first = client.login(student.session().email(), school.password());
        Session second = client.refresh(first);
        Session third = client.refresh(second);

        Session again = client.refresh(first);

        assertThat(client.refresh(third)).isNotNull();
        assertThat(client.dashboard(again)).isNotNull();
    }

    @Test
    void noSessionOfTheOldPasswordOutlivesItsChange() {
        Student victim = school.students(1).getFirst();
        String oldPassword = school.signInBody(victim);
        List<HttpResponse<String>> signIns = new ArrayList<>();
        Thread attacker = Thread.ofVirtual()
                .start(() -> signIns.addAll(Parallel.map(
                        Collections.nCopies(12, oldPassword),
                        3,
                        body -> client.send("POST", null, "/auth/login", body, Map.of()))));

        HttpResponse<String> changed = client.send(
                "POST",
                victim.session(),
                "/auth/change-password",
                Map.of("currentPassword", school.password(), "password", Accounts.newPassword()),
                Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> !attacker.isAlive());

        assertThat(changed.statusCode()).as(changed.body()).isBetween(200, 204);
        assertThat(signIns).allSatisfy(signIn -> {
            if (signIn.statusCode() == 200) {
                String token = client.read(signIn.body(), Renewable.class).refreshToken();
                assertThat(client.send("POST", null, "/auth/refresh", Map.of("refreshToken", token), Map.of())
                                .statusCode())
                        .isEqualTo(401);
            }
        });
        assertThat(client.send("POST", null, "/auth/login", oldPassword, Map.of())
                        .statusCode())
                .isIn(401, 429);
    }

    @Test
    void wrongPasswordsOfAStrangerDoNotLockTheOwnerOut() {
        Student owner = school.students(1).getFirst();
        String email = owner.session().email();
        String ownDevice = client
                .send("POST", null, "/auth/login", school.signInBody(owner), Map.of())
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> cookie.startsWith("academy_device="))
                .findFirst()
                .orElseThrow();
        IntStream.range(0, 8)
                .forEach(i -> client.send(
                        "POST", null, "/auth/login", Map.of("email", email, "password", "wrong-" + i), Map.of()));

        int stranger = client.send("POST", null, "/auth/login", school.signInBody(owner), Map.of())
                .statusCode();
        int onOwnDevice = client.send(
                        "POST", null, "/auth/login", school.signInBody(owner), Map.of("Cookie", ownDevice))
                .statusCode();
        String password = Accounts.newPassword();
        client.send("POST", null, "/auth/forgot-password", Map.of("email", email), Map.of());
        HttpResponse<String> reset = client.send(
                "POST",
                null,
                "/auth/reset-password",
                Map.of("token", mailbox.awaitToken(email, "reset-password"), "password", password),
                Map.of());

        assertThat(stranger).isEqualTo(429);
        assertThat(onOwnDevice).isEqualTo(200);
        assertThat(reset.statusCode()).as(reset.body()).isBetween(200, 204);
        assertThat(client.login(email, password)).isNotNull();
    }

    @Test
    void anUnconfirmedAddressGetsNoSecondFactor() {
        HttpResponse<String> offer = client.send(
                "POST", student.session(), "/auth/mfa/totp", Map.of("password", school.password()), Map.of());

        assertThat(offer.statusCode()).isEqualTo(422);
        assertThat(offer.body()).contains("own-address-not-verified");
    }

    @Test
    void redisAnswersNothingWithoutItsPassword() throws IOException {
        try (Socket redis = new Socket("127.0.0.1", academy.port(16379))) {
            redis.setSoTimeout(15_000);
            redis.getOutputStream().write("KEYS *\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(statusLine(redis)).startsWith("-NOAUTH");
        }
    }

    @Test
    void anOpenInvitationDoesNotReadmitARemovedMember() {
        Session admin = academy.accounts().admin();
        Student member = school.students(1).getFirst();
        String organization = client.read(
                        client.send(
                                        "POST",
                                        admin,
                                        "/organizations",
                                        Map.of("name", "Attacked " + UUID.randomUUID()),
                                        Map.of())
                                .body(),
                        Created.class)
                .id()
                .toString();
        String members = "/organizations/" + organization + "/members";
        assertThat(client.send(
                                "POST",
                                admin,
                                "/organizations/" + organization + "/invitations",
                                Map.of("email", member.session().email(), "role", "STUDENT"),
                                Map.of())
                        .statusCode())
                .isEqualTo(201);
        String link = mailbox.awaitToken(member.session().email(), "invitation");
        assertThat(client.send(
                                "POST",
                                admin,
                                members,
                                Map.of("userId", member.session().userId(), "role", "STUDENT"),
                                Map.of())
                        .statusCode())
                .isEqualTo(201);
        assertThat(client.send("DELETE", admin, members + "/" + member.session().userId(), null, Map.of())
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> accepted =
                client.send("POST", member.session(), "/auth/invitations/" + link + "/accept", null, Map.of());

        assertThat(accepted.statusCode()).as(accepted.body()).isBetween(400, 499);
        assertThat(client.send("GET", admin, members, null, Map.of()).body())
                .doesNotContain(member.session().userId().toString());
    }

    private HttpResponse<String> putPicture(byte[] picture) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(academy.platform().gatewayUrl() + "/api/v1/users/me/avatar"))
                .header("Authorization", "Bearer " + student.session().accessToken())
                .header("Content-Type", "multipart/form-data; boundary=frame")
                .PUT(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString("--frame\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\"me.png\"\r\n"
                                + "Content-Type: image/png\r\n\r\n"),
                        HttpRequest.BodyPublishers.ofByteArray(picture),
                        HttpRequest.BodyPublishers.ofString("\r\n--frame--\r\n")))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** 25,000 × 1 pixels of 16-bit RGBA: a few bytes that ask for 200 KB a row, several times over. */
    private static byte[] widePng() throws IOException {
        var head = ByteBuffer.allocate(13).putInt(25_000).putInt(1).put(new byte[] {16, 6, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pixels)) {
            deflater.write(0);
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        var checked = new CRC32();
        checked.update(type.getBytes(StandardCharsets.US_ASCII));
        checked.update(content);
        png.writeBytes(ByteBuffer.allocate(8 + content.length + 4)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) checked.getValue())
                .array());
    }

    /** The processes of the services, by name, without the child of a service that decodes pictures and may end. */
    private Map<String, Long> processIds() {
        return academy.platform().processes().stream()
                .filter(it -> it.name().endsWith("-service") || it.name().equals("gateway"))
                .collect(Collectors.toMap(PlatformProcess::name, PlatformProcess::pid, (service, _) -> service));
    }

    private Socket send(String request) throws IOException {
        URI gateway = URI.create(academy.platform().gatewayUrl());
        Socket socket = new Socket("127.0.0.1", gateway.getPort());
        socket.setSoTimeout(15_000);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }

    private static String registration(String firstName, String email) {
        return "{\"email\":\"%s\",\"password\":\"Walk-the-plank-42\",\"firstName\":\"%s\",\"lastName\":\"Pell\"}"
                .formatted(email, firstName);
    }

    private record Renewable(String refreshToken) {}

    private record Created(UUID id) {}
}
