package com.academy.analytics.live;

import com.academy.analytics.courseprogress.Changes;
import com.academy.platform.identity.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * The dashboards that are open on this instance, each with its streams. A change marks the dashboards it concerns. One
 * thread loads all marked dashboards that are due with one query and delivers the frames. A dashboard is due once the
 * spacing since its last frame is over: a single change shows at once, and many changes share one frame.
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
    private final Map<Dashboard, OpenDashboard> openDashboards = new HashMap<>();
    private final Map<UUID, List<LiveStream>> streams = new HashMap<>();
    private final Set<OpenDashboard> marked = new LinkedHashSet<>();
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
                // The oldest stream most likely belongs to a client that has gone without closing it.
                own.removeFirst().close("superseded");
            }
            own.add(stream);
            OpenDashboard open = openDashboards.computeIfAbsent(dashboard, OpenDashboard::new);
            open.streams.add(stream);
            mark(open);
            stream.start(() -> unregister(open, stream));
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
            if (openDashboards.isEmpty()) {
                return;
            }
            changes.users().forEach(user -> mark(openDashboards.get(new Dashboard.OfStudent(user))));
            for (OpenDashboard open : openDashboards.values()) {
                if (!(open.dashboard instanceof Dashboard.OfStudent) && open.concerns(changes.courses())) {
                    mark(open);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes streams whose token has expired or was revoked, and finds changes whose hint was lost. */
    @Scheduled(fixedDelayString = "PT1S")
    void lookAround() {
        Instant now = clock.instant();
        List<LiveStream> all;
        List<Dashboard> dashboards;
        lock.lock();
        try {
            all = streams.values().stream().flatMap(List::stream).toList();
            dashboards = List.copyOf(openDashboards.keySet());
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
        if (!dashboards.isEmpty()) {
            try {
                markOutdated(queries.revisions(dashboards));
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
                OpenDashboard open = openDashboards.get(dashboard);
                if (open != null && open.latest != null && open.latest.revision() < revision) {
                    mark(open);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void unregister(OpenDashboard open, LiveStream stream) {
        lock.lock();
        try {
            open.streams.remove(stream);
            if (open.streams.isEmpty()) {
                openDashboards.remove(open.dashboard, open);
                marked.remove(open);
            }
            streams.computeIfPresent(stream.user(), (_, own) -> {
                own.remove(stream);
                return own.isEmpty() ? null : own;
            });
        } finally {
            lock.unlock();
        }
    }

    private void mark(@Nullable OpenDashboard open) {
        if (open != null && marked.add(open)) {
            news.signal();
        }
    }

    private void keepLoading() {
        while (true) {
            List<OpenDashboard> due = due();
            if (due.isEmpty()) {
                return;
            }
            try {
                deliver(queries.frames(due.stream().map(it -> it.dashboard).toList()), due);
                failing = false;
            } catch (RuntimeException away) {
                if (!failing) {
                    failing = true;
                    LOG.warn("Open dashboards cannot be loaded just now: {}", away.toString());
                }
                loadLater(due);
            }
        }
    }

    /** Waits until dashboards are due. Empty only when the service stops. */
    private List<OpenDashboard> due() {
        lock.lock();
        try {
            while (running) {
                long now = System.nanoTime();
                long wait = Long.MAX_VALUE;
                List<OpenDashboard> due = new ArrayList<>();
                for (OpenDashboard open : marked) {
                    long rest = open.restsUntil - now;
                    if (rest <= 0) {
                        due.add(open);
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

    private void deliver(Map<Dashboard, Frame> frames, List<OpenDashboard> due) {
        lock.lock();
        try {
            due.forEach(open -> {
                Frame frame = frames.get(open.dashboard);
                if (frame != null) {
                    open.latest = frame;
                    open.streams.forEach(it -> it.offer(frame));
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void loadLater(List<OpenDashboard> toLoad) {
        lock.lock();
        try {
            long later = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            toLoad.forEach(open -> {
                open.restsUntil = later;
                mark(open);
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

    /** Clients connect again by themselves, to another instance or to this one after its restart. */
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
}
