package com.academy.analytics.live;

import com.academy.analytics.courseprogress.Changes;
import com.academy.platform.identity.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The dashboards that are open at this instance, each with its streams. A change marks the dashboards that it concerns;
 * one thread loads all due dashboards with one query and sends the frames. A dashboard is due at once if its pause is
 * over, else when the pause ends: so a single click shows immediately, and many are combined.
 */
@Component
class OpenDashboards implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDashboards.class);

    private final DashboardQueries queries;
    private final Revocations revocations;
    private final LiveSettings settings;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Dashboard, Board> boards = new HashMap<>();
    private final Map<UUID, List<LiveStream>> streams = new HashMap<>();
    private final Set<Board> marked = new LinkedHashSet<>();
    private boolean running;
    private boolean failing;

    OpenDashboards(DashboardQueries queries, Revocations revocations, LiveSettings settings, Clock clock) {
        this.queries = queries;
        this.revocations = revocations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Shows the dashboard on the stream from now on, beginning with how it is. */
    void show(Dashboard dashboard, LiveStream stream) {
        lock.lock();
        try {
            List<LiveStream> own = streams.computeIfAbsent(stream.user(), _ -> new ArrayList<>());
            if (own.size() >= settings.streamsPerUser()) {
                // The client of the oldest stream has most likely disconnected without a sign.
                own.removeFirst().close("superseded");
            }
            own.add(stream);
            Board board = boards.computeIfAbsent(dashboard, Board::new);
            board.streams.add(stream);
            mark(board);
            stream.start(() -> left(board, stream));
            if (!running) {
                stream.close("restarting");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns at once. */
    void changed(Changes changes) {
        lock.lock();
        try {
            if (boards.isEmpty()) {
                return;
            }
            changes.users().forEach(user -> mark(boards.get(new Dashboard.OfStudent(user))));
            for (Board board : boards.values()) {
                if (!(board.dashboard instanceof Dashboard.OfStudent) && board.concerns(changes.courses())) {
                    mark(board);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes streams whose token has expired or was revoked, and finds changes whose hints were lost. */
    @Scheduled(fixedDelayString = "PT1S")
    void lookAround() {
        Instant now = clock.instant();
        List<LiveStream> all;
        List<Dashboard> open;
        lock.lock();
        try {
            all = streams.values().stream().flatMap(List::stream).toList();
            open = List.copyOf(boards.keySet());
        } finally {
            lock.unlock();
        }
        all.forEach(stream -> {
            if (!stream.token().expiresAt().isAfter(now)) {
                stream.close("token-expired");
            } else if (revocations.isRevoked(stream.token())) {
                stream.close("token-revoked");
            }
        });
        if (!open.isEmpty()) {
            try {
                markOutdated(queries.revisions(open));
            } catch (RuntimeException away) {
                LOG.debug("Revisions of open dashboards could not be read", away);
            }
        }
    }

    int openStreams() {
        lock.lock();
        try {
            return streams.values().stream().mapToInt(List::size).sum();
        } finally {
            lock.unlock();
        }
    }

    private void markOutdated(Map<Dashboard, Long> revisions) {
        lock.lock();
        try {
            revisions.forEach((dashboard, revision) -> {
                Board board = boards.get(dashboard);
                if (board != null && board.latest != null && board.latest.revision() < revision) {
                    mark(board);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void left(Board board, LiveStream stream) {
        lock.lock();
        try {
            board.streams.remove(stream);
            if (board.streams.isEmpty()) {
                boards.remove(board.dashboard, board);
                marked.remove(board);
            }
            streams.computeIfPresent(stream.user(), (_, own) -> {
                own.remove(stream);
                return own.isEmpty() ? null : own;
            });
        } finally {
            lock.unlock();
        }
    }

    private void mark(@Nullable Board board) {
        if (board != null && marked.add(board)) {
            news.signal();
        }
    }

    private void keepLoading() {
        while (true) {
            List<Board> due = due();
            if (due.isEmpty()) {
                return;
            }
            try {
                hand(queries.frames(due.stream().map(it -> it.dashboard).toList()), due);
                failing = false;
            } catch (RuntimeException away) {
                if (!failing) {
                    failing = true;
                    LOG.warn("Open dashboards cannot be loaded just now: {}", away.toString());
                }
                again(due);
            }
        }
    }

    /** Waits until some are due. Empty only at the end. */
    private List<Board> due() {
        lock.lock();
        try {
            while (running) {
                long now = System.nanoTime();
                long wait = Long.MAX_VALUE;
                List<Board> due = new ArrayList<>();
                for (Board board : marked) {
                    long rest = board.restsUntil - now;
                    if (rest <= 0) {
                        due.add(board);
                    } else {
                        wait = Math.min(wait, rest);
                    }
                }
                if (!due.isEmpty()) {
                    due.forEach(marked::remove);
                    due.forEach(it -> it.restsUntil = now + settings.spacing().toNanos());
                    return due;
                }
                awaitNews(wait);
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNews(long nanos) {
        try {
            news.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private void hand(Map<Dashboard, Frame> frames, List<Board> due) {
        lock.lock();
        try {
            due.forEach(board -> {
                Frame frame = frames.get(board.dashboard);
                if (frame != null) {
                    board.latest = frame;
                    board.streams.forEach(it -> it.offer(frame));
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void again(List<Board> boardsToLoad) {
        lock.lock();
        try {
            long later = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            boardsToLoad.forEach(board -> {
                board.restsUntil = later;
                mark(board);
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofPlatform().daemon().name("live-dashboards").start(this::keepLoading);
    }

    /** Clients reconnect by themselves, to another instance or to this one after its restart. */
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            streams.values().forEach(own -> own.forEach(it -> it.close("restarting")));
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Stops before the web server waits for requests to end, because streams do not end by themselves. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 500;
    }

    private static final class Board {

        private final Dashboard dashboard;
        private final Set<LiveStream> streams = Collections.newSetFromMap(new IdentityHashMap<>());
        private @Nullable Frame latest;
        private long restsUntil = System.nanoTime();

        Board(Dashboard dashboard) {
            this.dashboard = dashboard;
        }

        boolean concerns(Set<UUID> courses) {
            if (dashboard instanceof Dashboard.OfCourse course) {
                return courses.contains(course.courseId());
            }
            return latest != null
                    && !Collections.disjoint(Objects.requireNonNull(latest).courses(), courses);
        }
    }
}
