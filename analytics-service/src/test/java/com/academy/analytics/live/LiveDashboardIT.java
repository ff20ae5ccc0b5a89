package com.academy.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.analytics.freshness.Position;
import com.academy.analytics.freshness.ReadAfter;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Revocations;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.VerifiedToken;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.test.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

class LiveDashboardIT extends AnalyticsServiceTest {

    private final Course course = aCourse("Live", 40);
    private final Enrolled enrolled = new Enrolled(student, course);
    private final List<Sse> open = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    OpenStream openStream;

    @Autowired
    OpenDashboards dashboards;

    @Autowired
    Revocations revocations;

    @Autowired
    ReadAfter readAfter;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Clock clock;

    @AfterEach
    void leave() {
        open.forEach(Sse::close);
    }

    @Test
    void showsTheDashboardAndWhatChanges() {
        tell(course.outline(), enrolled.enrolled());
        soon().until(() -> completed("/enrolled") == 1);

        Sse stream = follow("/analytics/stream", null);

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        soon().until(() -> !stream.comments.isEmpty());
        soon().until(() -> !stream.isEmpty());
        Sse.Event snapshot = stream.last();
        assertThat(snapshot.name()).isEqualTo("dashboard");
        assertThat(snapshot.data().at("/revision").asLong()).isEqualTo(snapshot.id());
        assertThat(snapshot.data().at("/overall/enrolled").asInt()).isEqualTo(1);

        tell(enrolled.completed(1));

        soon().until(() -> stream.last().data().at("/overall/completed").asInt() == 1);
        assertThat(stream.last().id()).isGreaterThan(snapshot.id());
        assertThat(stream.last().data().at("/recentActivity/0/moduleId").asString())
                .isEqualTo(course.module(1).toString());
    }

    @Test
    void goesOnWhereTheClientWas() {
        tell(course.outline(), enrolled.enrolled(), enrolled.completed(1));
        soon().until(() -> completed("/completed") == 1);
        long revision = asStudent().get("/analytics/me").json().at("/revision").asLong();

        Sse current = follow("/analytics/stream", Long.toString(revision));
        Sse older = follow("/analytics/stream", Long.toString(revision - 1));
        Sse foreign = follow("/analytics/stream", "what?");

        soon().until(() -> !older.isEmpty() && !foreign.isEmpty());
        assertThat(older.last().id()).isEqualTo(revision);
        soon().until(() -> current.comments.size() > 1);
        assertThat(current.events).as("nothing new for who is up to date").isEmpty();

        tell(enrolled.completed(2));

        soon().until(() -> !current.isEmpty());
        assertThat(current.events.getFirst().data().at("/overall/completed").asInt())
                .isEqualTo(2);
    }

    @Test
    void sendsAtMostFiveEventsASecondAndEndsWithTheNewest() {
        tell(course.outline(), enrolled.enrolled());
        soon().until(() -> completed("/enrolled") == 1);
        Sse stream = follow("/analytics/stream", null);
        soon().until(() -> !stream.isEmpty());

        long began = System.nanoTime();
        for (int module = 1; module <= 40; module++) {
            tell(enrolled.completed(module));
            asStudent()
                    .with("X-Read-After", enrolled.position())
                    .get("/progress/overall")
                    .expect(200);
        }
        soon().until(() -> stream.last().data().at("/overall/completed").asInt() == 40);
        double seconds = (System.nanoTime() - began) / 1e9;

        assertThat(stream.events.size() - 1).isBetween(2, 1 + (int) Math.ceil(seconds * 5));
        assertThat(stream.events)
                .extracting(Sse.Event::id)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void showsTheCourseToItsInstructor() {
        tell(course.outline(), enrolled.enrolled());
        soon().until(() -> asInstructor()
                        .get("/analytics/courses/{id}", course.id)
                        .json()
                        .at("/enrollments")
                        .asInt()
                == 1);
        Sse one = open("/analytics/stream?courseId=" + course.id, Tokens.instructor(instructor, organization), null);
        Sse all = open("/analytics/stream", Tokens.instructor(instructor, organization), null);
        soon().until(() -> !one.isEmpty() && !all.isEmpty());

        tell(enrolled.completed(1));

        soon().until(() -> one.last().data().at("/completed").asInt() == 1);
        assertThat(one.last().name()).isEqualTo("course");
        assertThat(one.last().data().at("/modules/0/completed").asInt()).isEqualTo(1);
        assertThat(one.last().data().has("students")).isFalse();
        soon().until(() -> all.last().data().at("/items/0/completed").asInt() == 1);
        assertThat(all.last().name()).isEqualTo("courses");
    }

    @Test
    void keepsSilentStreamsOpen() {
        Sse stream = follow("/analytics/stream", null);

        soon().until(() ->
                stream.comments.stream().filter(it -> it.contains("still here")).count() >= 2);
        assertThat(stream.ended).isFalse();
    }

    @Test
    void endsWhenTheTokenIsRevoked() {
        Sse stream = follow("/analytics/stream", null);
        soon().until(() -> !stream.isEmpty());

        revocations.revokeUser(student, clock.instant().plusSeconds(1));

        soon().until(() -> stream.ended);
        assertThat(stream.last().name()).isEqualTo("closed");
        assertThat(stream.last().data().at("/reason").asString()).isEqualTo("token-revoked");
    }

    @Test
    void endsWithTheToken() {
        var client = new Client();

        openStream.open(user(), token(clock.instant().plusSeconds(1)), Optional.empty(), Optional.empty(), client);

        soon().until(() -> client.ended);
        assertThat(client.text()).contains("event: closed", "token-expired");
    }

    @Test
    void closesTheOldestOfTooManyStreams() {
        Sse oldest = follow("/analytics/stream", null);
        soon().until(() -> !oldest.isEmpty());
        for (int i = 0; i < 6; i++) {
            follow("/analytics/stream", null);
        }

        soon().until(() -> oldest.ended);
        assertThat(oldest.last().data().at("/reason").asString()).isEqualTo("superseded");
        assertThat(open.subList(1, 7)).noneMatch(it -> it.ended);
    }

    @Test
    void doesNotLetASlowClientDelayOthers() {
        tell(course.outline(), enrolled.enrolled());
        soon().until(() -> completed("/enrolled") == 1);
        var slow = new Client();
        openStream.open(user(), token(clock.instant().plusSeconds(60)), Optional.empty(), Optional.empty(), slow);
        soon().until(() -> slow.text().contains("event: dashboard"));
        slow.stop();
        tell(enrolled.completed(1));
        soon().until(() -> slow.waiting);
        Sse quick = follow("/analytics/stream", null);

        for (int module = 2; module <= 6; module++) {
            tell(enrolled.completed(module));
            int done = module;
            soon().until(() -> !quick.isEmpty()
                    && quick.last().data().at("/overall/completed").asInt() == done);
        }
        slow.go();

        soon().until(() -> slow.text().contains("\"overall\":{\"enrolled\":1,\"modules\":40,\"completed\":6"));
        assertThat(slow.written.stream().filter(it -> it.contains("event: dashboard")))
                .as("the first, the one it was slow with, the newest")
                .hasSize(3);
    }

    @Test
    void findsChangesWhoseHintsWereLost() {
        tell(course.outline(), enrolled.enrolled());
        soon().until(() -> completed("/enrolled") == 1);
        Sse stream = follow("/analytics/stream", null);
        soon().until(() -> !stream.isEmpty());

        database.asAdministrator()
                .sql("update overall_progress set revision = revision + 1000 where user_id = ?")
                .param(student)
                .update();

        soon().until(() -> stream.events.size() == 2);
        assertThat(stream.last().id()).isGreaterThan(1000);
    }

    @Test
    void hearsTheHintsOfOtherInstances() throws Exception {
        var position = new Position(enrolled.id, 1);
        CompletableFuture<Boolean> reader = null;
        // A hint may arrive before the reader waits, so it is sent again.
        for (int attempt = 0; attempt < 20 && (reader == null || !reader.get()); attempt++) {
            database.asAdministrator()
                    .sql("delete from stream_progress where subject = ?")
                    .param("enrollment/" + enrolled.id)
                    .update();
            reader = CompletableFuture.supplyAsync(() -> readAfter.await(position));
            database.asAdministrator()
                    .sql("insert into stream_progress (projection, source, subject, through) "
                            + "values ('analytics-service', 'progress-service', ?, 1)")
                    .param("enrollment/" + enrolled.id)
                    .update();
            redis.convertAndSend(
                    "academy:dashboards",
                    "{\"from\":\"%s\",\"users\":[\"%s\"],\"courses\":[],\"enrollments\":[\"%s\"]}"
                            .formatted(Ids.next(), student, enrolled.id));
        }

        assertThat(reader.get()).isTrue();
    }

    @Test
    void notifiesOtherInstancesOfWhatItCommitted() {
        var heard = new CopyOnWriteArrayList<String>();
        try (var connection = redis.getRequiredConnectionFactory().getConnection()) {
            Thread.ofVirtual()
                    .start(() -> connection.subscribe(
                            (message, _) -> heard.add(new String(message.getBody())), "academy:dashboards".getBytes()));
            soon().until(connection::isSubscribed);

            tell(course.outline(), enrolled.enrolled());

            soon().until(() -> heard.stream()
                    .anyMatch(it -> it.contains(student.toString()) && it.contains(enrolled.id.toString())));
        }
    }

    private int completed(String pointer) {
        return asStudent().get("/progress/overall").json().at(pointer).asInt();
    }

    private Sse follow(String path, @Nullable String lastEventId) {
        return open(path, Tokens.student(student), lastEventId);
    }

    private Sse open(String path, String token, @Nullable String lastEventId) {
        Sse stream = Sse.open(port, path, token, lastEventId);
        open.add(stream);
        return stream;
    }

    private CurrentUser user() {
        return new CurrentUser(student, Tokens.PUBLIC_ORGANIZATION, Role.STUDENT, "session", Set.of());
    }

    private VerifiedToken token(Instant expiresAt) {
        return new VerifiedToken(
                Tokens.ISSUER,
                student,
                Tokens.PUBLIC_ORGANIZATION,
                Role.STUDENT,
                "session",
                Set.of(),
                student.toString(),
                expiresAt.minus(Duration.ofMinutes(15)),
                expiresAt);
    }

    /** A client that takes as long as the test likes. */
    private static final class Client implements Outlet {

        private final List<String> written = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean waiting;
        private volatile boolean ended;

        void stop() {
            gate = new CountDownLatch(1);
        }

        void go() {
            gate.countDown();
        }

        String text() {
            return String.join("", written);
        }

        @Override
        public void write(String text) {
            if (text.contains("event:")) {
                try {
                    waiting = gate.getCount() > 0;
                    gate.await();
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                }
            }
            written.add(text);
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
