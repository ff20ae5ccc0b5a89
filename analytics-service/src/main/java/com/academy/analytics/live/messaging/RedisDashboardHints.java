package com.academy.analytics.live.messaging;

import com.academy.analytics.courseprogress.Changes;
import com.academy.analytics.live.AnnounceChanges;
import com.academy.analytics.live.DashboardHints;
import com.academy.platform.domain.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hints over Redis, sent by a thread of their own: changes that come while one is being sent go with the next, so a
 * slow or unavailable Redis does not hold up a consumer.
 */
@Component
class RedisDashboardHints implements DashboardHints, MessageListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RedisDashboardHints.class);
    private static final String CHANNEL = "academy:dashboards";

    private final UUID self = Ids.next();
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private final ObjectProvider<AnnounceChanges> announceChanges;
    private final JsonMapper json;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private Waiting waiting = new Waiting();
    private volatile boolean running;
    private boolean lost;

    /** @param announceChanges resolved late, because the two depend on each other */
    RedisDashboardHints(
            RedisConnectionFactory connections, ObjectProvider<AnnounceChanges> announceChanges, JsonMapper json) {
        this.redis = new StringRedisTemplate(connections);
        this.announceChanges = announceChanges;
        this.json = json;
        container.setConnectionFactory(connections);
        container.setErrorHandler(failure -> LOG.debug("A hint could not be handled", failure));
        container.afterPropertiesSet();
    }

    @Override
    public void tell(Changes changes) {
        lock.lock();
        try {
            waiting.add(changes);
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        Hint hint = json.readValue(new String(message.getBody(), StandardCharsets.UTF_8), Hint.class);
        if (!self.equals(hint.from())) {
            announceChanges.getObject().heard(new Changes(hint.users(), hint.courses(), hint.enrollments()));
        }
    }

    /** Redis may start after this service. After the first connection the container reconnects by itself. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void listen() {
        if (running && !container.isListening()) {
            try {
                container.addMessageListener(this, ChannelTopic.of(CHANNEL));
                container.start();
            } catch (RuntimeException away) {
                LOG.debug("Hints of other instances cannot be heard just now", away);
            }
        }
    }

    private void keepTelling() {
        while (running) {
            Waiting next = take();
            if (next == null) {
                return;
            }
            try {
                redis.convertAndSend(
                        CHANNEL, json.writeValueAsString(new Hint(self, next.users, next.courses, next.enrollments)));
                lost = false;
            } catch (RuntimeException away) {
                if (!lost) {
                    lost = true;
                    LOG.warn(
                            "Other instances cannot be told of changes; they find them within a second. {}",
                            away.toString());
                }
            }
        }
    }

    private @Nullable Waiting take() {
        lock.lock();
        try {
            while (running && waiting.isEmpty()) {
                more.await(1, TimeUnit.SECONDS);
            }
            Waiting taken = waiting;
            waiting = new Waiting();
            return running ? taken : null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("dashboard-hints").start(this::keepTelling);
    }

    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            container.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    record Hint(UUID from, Set<UUID> users, Set<UUID> courses, Set<UUID> enrollments) {}

    /** Bounded: changes beyond the limit are found by polling the revisions. */
    private static final class Waiting {

        private static final int AT_MOST = 5_000;

        private final Set<UUID> users = new HashSet<>();
        private final Set<UUID> courses = new HashSet<>();
        private final Set<UUID> enrollments = new HashSet<>();

        void add(Changes changes) {
            if (users.size() + courses.size() < AT_MOST) {
                users.addAll(changes.users());
                courses.addAll(changes.courses());
                enrollments.addAll(changes.enrollments());
            }
        }

        boolean isEmpty() {
            return users.isEmpty() && courses.isEmpty();
        }
    }
}
