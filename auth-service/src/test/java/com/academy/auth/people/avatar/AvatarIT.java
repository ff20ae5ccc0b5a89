package com.academy.auth.people.avatar;

import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anInstructor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.Http;
import com.academy.platform.test.S3Server;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.TestPictures;
import com.academy.platform.test.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuthServiceTest
class AvatarIT {

    /** The service's own sweep may be deleting some of the objects at the same time. */
    private void sweptTo(Person person, int left) {
        await().untilAsserted(() -> {
            sweepAvatars.sweep();
            assertThat(s3.keys(person.id().toString())).hasSize(left);
        });
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @Autowired
    S3Server s3;

    @Autowired
    ObjectStore store;

    @Autowired
    SweepAvatars sweepAvatars;

    @LocalServerPort
    int port;

    @Test
    void showsThePictureThatWasTaken() throws Exception {
        Person ada = aPerson(http);

        assertThat(put(ada, TestPictures.photograph(6)).statusCode()).isEqualTo(204);

        HttpResponse<byte[]> large = show(ada.id(), "", ada.token());
        HttpResponse<byte[]> small = show(ada.id(), "?size=128", ada.token());
        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(large.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(large.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(TestPictures.read(large.body()).getWidth()).isEqualTo(512);
        assertThat(TestPictures.read(small.body()).getWidth()).isEqualTo(128);
        assertThat(new String(large.body(), StandardCharsets.ISO_8859_1)).doesNotContain(TestPictures.PLACE);
        assertThat(s3.keys(ada.id().toString())).hasSize(2).allMatch(it -> it.startsWith("avatars/" + ada.id()));
    }

    @Test
    void isNotSentAgainToAClientThatHasIt() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 600, 600));
        String tag =
                show(ada.id(), "", ada.token()).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = CLIENT.send(
                request(ada.id(), "", ada.token()).header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void leavesNothingOfAPictureThatWasReplaced() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 600, 600));
        List<String> before = s3.keys(ada.id().toString());
        String tag =
                show(ada.id(), "", ada.token()).headers().firstValue("ETag").orElseThrow();

        put(ada, TestPictures.of("gif", 300, 300));
        sweptTo(ada, 2);

        assertThat(s3.keys(ada.id().toString())).doesNotContainAnyElementsOf(before);
        assertThat(show(ada.id(), "", ada.token()).headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
    }

    @Test
    void leavesNothingOfAPictureThatWasRemoved() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 600, 600));

        http.as(ada.token()).delete("/users/me/avatar").expect(204);
        http.as(ada.token()).delete("/users/me/avatar").expect(204); // changes nothing
        sweptTo(ada, 0);

        assertThat(show(ada.id(), "", ada.token()).statusCode()).isEqualTo(404);
        assertThat(s3.keys(ada.id().toString())).isEmpty();
        assertThat(objects(ada)).isZero();
        await().untilAsserted(() -> assertThat(events.audited(ada.id()))
                .extracting(it -> it.at("/action").asString())
                .containsExactly("SIGNED_IN", "AVATAR_CHANGED", "AVATAR_REMOVED"));
    }

    @RepeatedTest(5)
    void keepsOneOfManyThatCameAtOnce() throws Exception {
        Person ada = aPerson(http);
        byte[] picture = TestPictures.of("png", 200, 200);
        assertThat(AtOnce.call(6, () -> put(ada, picture).statusCode())).containsOnly(204);

        assertThat(database.asAdministrator()
                        .sql("select count(*) from avatar_object where user_id = ? and sweep_at is null")
                        .param(ada.id())
                        .query(Integer.class)
                        .single())
                .as("what counts")
                .isOne();
        sweptTo(ada, 2);
        assertThat(show(ada.id(), "", ada.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        Person ada = aPerson(http);

        HttpResponse<byte[]> answer = put(ada, new byte[5 * 1024 * 1024 + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains("problems/content-too-large");
        assertThat(show(ada.id(), "", ada.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoPictureWhateverItIsCalled() throws Exception {
        HttpResponse<byte[]> answer = put(aPerson(http), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(text(answer)).contains("problems/unsupported-media-type");
    }

    @Test
    void refusesABombAndADamagedPicture() throws Exception {
        Person ada = aPerson(http);

        assertThat(text(put(ada, TestPictures.bomb(100_000, 100_000)))).contains("problems/too-many-pixels");
        assertThat(text(put(ada, Arrays.copyOf(TestPictures.of("png", 500, 500), 200))))
                .contains("problems/unreadable-picture");
        assertThat(s3.keys(ada.id().toString())).isEmpty();
        assertThat(objects(ada)).isZero();
    }

    /** Before decoding had a process of its own, each of them ended the service or kept a core busy for 19 seconds. */
    @Test
    void outlivesPicturesThatEndADecoder() throws Exception {
        Person ada = aPerson(http);

        for (byte[] hostile : List.of(
                TestPictures.wideRow(),
                TestPictures.manyTexts(1_300),
                TestPictures.manyHuffmanGroups(65_536),
                TestPictures.manyScans(4_000, 3_000))) {
            HttpResponse<byte[]> answer = put(ada, hostile);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(text(answer)).containsAnyOf("problems/picture-too-complex", "problems/too-many-pixels");
        }
        assertThat(objects(ada)).isZero();
        assertThat(put(ada, TestPictures.photograph(1)).statusCode()).isEqualTo(204);
    }

    @Test
    void refusesWhatIsNoUpload() throws Exception {
        Person ada = aPerson(http);

        http.as(ada.token()).put("/users/me/avatar", "{}").expectProblem(415, "unsupported-media-type");
        assertThat(send(ada.token(), "other", TestPictures.webp()).statusCode()).isEqualTo(400);
        assertThat(CLIENT.send(
                                authorized("/users/me/avatar", ada.token())
                                        .header("Content-Type", "multipart/form-data; boundary=x")
                                        .PUT(BodyPublishers.ofString("--x\r\nnonsense"))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(null, "file", TestPictures.webp()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=64", "?size=x", "?size=99999999999"})
    void isNotShownInAnySize(String size) throws Exception {
        assertThat(show(Ids.next(), size, null).statusCode()).isEqualTo(400);
    }

    @Test
    void isSeenByThoseOfTheSameOrganizationOnly() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 300, 300));

        assertThat(show(ada.id(), "", Tokens.student(Ids.next())).statusCode()).isEqualTo(200);
        assertThat(show(ada.id(), "", Tokens.admin()).statusCode()).isEqualTo(200);
        assertThat(show(ada.id(), "", Tokens.student(Ids.next(), Ids.next())).statusCode())
                .isEqualTo(404);
        assertThat(show(ada.id(), "", Tokens.organizationAdmin(Ids.next(), Ids.next()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(show(ada.id(), "", null).statusCode()).isEqualTo(404);
        assertThat(show(Ids.next(), "", ada.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void isPublicIfItIsAnInstructors() throws Exception {
        Person grace = anInstructor(http);
        put(grace, TestPictures.of("png", 300, 300));

        assertThat(show(grace.id(), "", null).statusCode()).isEqualTo(200);
        assertThat(show(grace.id(), "", Tokens.student(Ids.next(), Ids.next())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isChangedByNoOtherUserEvenByAForgottenCheck() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 300, 300));

        int changed = database.asWeb(
                Ids.next(),
                Tokens.PUBLIC_ORGANIZATION,
                true,
                web -> web.sql("update avatar set taken_at = now()").update()
                        + web.sql("delete from avatar").update()
                        + web.sql("update avatar_object set sweep_at = now()").update());

        assertThat(changed).isZero();
    }

    @Test
    void isDeletedWithAnErasedPerson() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 300, 300));

        http.as(Tokens.admin()).delete("/users/" + ada.id()).expect(204);
        sweptTo(ada, 0);

        assertThat(show(ada.id(), "", Tokens.admin()).statusCode()).isEqualTo(404);
        assertThat(s3.keys(ada.id().toString())).isEmpty();
        assertThat(objects(ada)).isZero();
    }

    @Test
    void changesNothingWhileTheStoreIsUnavailable() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 300, 300));
        HttpResponse<byte[]> before = show(ada.id(), "", ada.token());
        s3.goDown();
        try {
            HttpResponse<byte[]> refused = put(ada, TestPictures.of("jpeg", 300, 300));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(text(refused)).contains("problems/object-store-down");
            assertThat(show(ada.id(), "", ada.token()).statusCode()).isEqualTo(503);
        } finally {
            s3.comeUp();
        }

        HttpResponse<byte[]> after = show(ada.id(), "", ada.token());
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
    }

    @Test
    void hidesARemovedPictureAtOnceAndSweepsItWhenTheStoreIsBack() throws Exception {
        Person ada = aPerson(http);
        put(ada, TestPictures.of("png", 300, 300));
        s3.goDown();
        try {
            http.as(ada.token()).delete("/users/me/avatar").expect(204);
            assertThat(show(ada.id(), "", ada.token()).statusCode()).isEqualTo(404);
        } finally {
            s3.comeUp();
        }
        assertThat(s3.keys(ada.id().toString())).hasSize(2);

        sweptTo(ada, 0);
    }

    /** The process crashes after it has stored a picture, and before the picture belongs to a user. */
    @Test
    void sweepsWhatACrashLeft() {
        Person ada = aPerson(http);
        var left = new AvatarObject(ada.id(), UUID.randomUUID());
        store.put(left.key(AvatarSize.LARGE), TestPictures.webp(), AvatarObject.MEDIA_TYPE);
        expect(left, "1 hour");
        sweepAvatars.sweep();
        assertThat(s3.keys(ada.id().toString()))
                .as("it may still be on its way")
                .hasSize(1);
        expect(left, "-1 second");

        sweepAvatars.sweep();

        assertThat(s3.keys(ada.id().toString())).isEmpty();
        assertThat(objects(ada)).isZero();
    }

    private void expect(AvatarObject object, String in) {
        database.asAdministrator()
                .sql("""
                        insert into avatar_object (object_id, user_id, sweep_at)
                        values (?, ?, now() + cast(? as interval))
                        on conflict (object_id) do update set sweep_at = excluded.sweep_at""")
                .params(object.id(), object.userId(), in)
                .update();
    }

    private long objects(Person person) {
        return database.asAdministrator()
                .sql("select count(*) from avatar_object where user_id = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    private HttpResponse<byte[]> put(Person person, byte[] picture) throws IOException, InterruptedException {
        return send(person.token(), "file", picture);
    }

    private HttpResponse<byte[]> send(@Nullable String token, String part, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.write(("--boundary\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"me.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .formatted(part)
                .getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        body.write("\r\n--boundary--\r\n".getBytes(StandardCharsets.US_ASCII));
        return CLIENT.send(
                authorized("/users/me/avatar", token)
                        .header("Content-Type", "multipart/form-data; boundary=boundary")
                        .PUT(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> show(UUID person, String query, @Nullable String token)
            throws IOException, InterruptedException {
        return CLIENT.send(request(person, query, token).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(UUID person, String query, @Nullable String token) {
        return authorized("/users/%s/avatar%s".formatted(person, query), token);
    }

    private HttpRequest.Builder authorized(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
