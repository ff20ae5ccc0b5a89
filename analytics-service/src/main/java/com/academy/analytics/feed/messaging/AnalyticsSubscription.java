package com.academy.analytics.feed.messaging;

import com.academy.analytics.courseprogress.Changes;
import com.academy.analytics.courseprogress.KeepProgress;
import com.academy.analytics.live.AnnounceChanges;
import com.academy.analytics.profile.KeepProfiles;
import com.academy.analytics.profile.Profile;
import com.academy.analytics.rawevent.KeepRawEvents;
import com.academy.analytics.rawevent.RawEvent;
import com.academy.platform.event.inbox.EventSubscription;
import com.academy.platform.event.inbox.Received;
import com.academy.platform.event.inbox.ReceivedEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One consumer group consumes all topics, so one transaction per batch moves all projections. */
@Configuration(proxyBeanMethods = false)
class AnalyticsSubscription {

    static final String PROJECTION = "analytics-service";

    /** Names and e-mails: they stay out of the raw facts. */
    private static final String PROFILES = "user-profiles";

    @Bean
    EventSubscription analyticsEvents(
            @Value("${academy.topics}") String[] topics,
            KeepRawEvents rawEvents,
            KeepProgress progress,
            KeepProfiles profiles,
            AnnounceChanges announceChanges) {
        return EventSubscription.named(PROJECTION)
                .topics(topics)
                .every(events -> rawEvents.keep(raw(events)))
                .every(events -> announceAfterCommit(progress.keep(FactsReader.read(events)), announceChanges))
                .state(
                        ProfileChanged.TYPE,
                        ProfileChanged.class,
                        events -> profiles.keep(profiles(events)),
                        tombstones -> profiles.forget(owners(tombstones)))
                .build();
    }

    private static List<RawEvent> raw(List<ReceivedEvent> events) {
        return events.stream()
                .filter(it -> !it.topic().equals(PROFILES) && it.payload() != null)
                .map(it -> new RawEvent(
                        it.id(),
                        it.type(),
                        it.source(),
                        it.subject(),
                        it.sequence(),
                        it.time(),
                        it.organizationId(),
                        it.partition(),
                        it.offset(),
                        Objects.requireNonNull(it.payload())))
                .toList();
    }

    private static List<Profile> profiles(List<Received<ProfileChanged>> events) {
        return events.stream()
                .map(it -> new Profile(
                        it.event().userId(), it.event().name(), it.event().email(), it.sequence()))
                .toList();
    }

    private static List<UUID> owners(List<ReceivedEvent> tombstones) {
        return tombstones.stream()
                .map(it -> UUID.fromString(Objects.requireNonNull(it.key())))
                .toList();
    }

    /** The changes are collected inside the transaction, and announced only after its commit. */
    private static void announceAfterCommit(Changes changes, AnnounceChanges announceChanges) {
        if (!changes.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    announceChanges.announce(changes);
                }
            });
        }
    }
}
