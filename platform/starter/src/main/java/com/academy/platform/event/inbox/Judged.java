package com.academy.platform.event.inbox;

import com.academy.platform.event.EventHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A batch of facts: which are new, and what that changes of streams, positions and tallies. */
final class Judged {

    final Map<TopicPartition, ConsumerPosition> positions = new HashMap<>();
    final Map<StreamKey, Stream> streams = new HashMap<>();
    final Map<TallyKey, Tally> tallies = new TreeMap<>();
    final Map<StreamKey, ReceivedEvent> gapShownBy = new HashMap<>();
    final List<ReceivedEvent> fresh = new ArrayList<>();

    List<ReceivedEvent> fresh() {
        return fresh;
    }

    boolean admit(ReceivedEvent event, boolean state) {
        Stream stream = stream(event);
        boolean isNew = state ? stream.supersede(event.sequence()) : stream.admit(event.sequence());
        noteGap(stream, event);
        if (isNew && !event.withheld()) {
            fresh.add(event);
        }
        return isNew;
    }

    void await(ReceivedEvent event) {
        Stream stream = stream(event);
        stream.await(event.sequence());
        noteGap(stream, event);
    }

    void noteGap(Stream stream, ReceivedEvent event) {
        if (stream.takeGapShown()) {
            gapShownBy.put(StreamKey.of(event), event);
        }
    }

    <T> @Nullable T gapShownBy(StreamKey stream, Function<ReceivedEvent, T> property) {
        ReceivedEvent event = gapShownBy.get(stream);
        return event == null ? null : property.apply(event);
    }

    /** @param isNew whether it was not a dead letter before */
    void bury(ReceivedEvent event, boolean isNew) {
        if (isNew) {
            tally(event).bury(EventHeaders.hash(event.id()));
        } else {
            tally(event).count(false, 0);
        }
    }

    Stream stream(ReceivedEvent event) {
        return streams.computeIfAbsent(StreamKey.of(event), _ -> new Stream(0, new Long[0]));
    }

    Tally tally(ReceivedEvent event) {
        return tallies.computeIfAbsent(TallyKey.of(event), _ -> new Tally());
    }

    record StreamKey(String source, String subject) implements Comparable<StreamKey> {

        static StreamKey of(ReceivedEvent event) {
            return new StreamKey(event.source(), event.subject());
        }

        @Override
        public int compareTo(StreamKey other) {
            return (source + " " + subject).compareTo(other.source + " " + other.subject);
        }
    }

    record TallyKey(String type, String source, Instant hour, int partition) implements Comparable<TallyKey> {

        static TallyKey of(ReceivedEvent event) {
            return new TallyKey(
                    event.type(), event.source(), event.time().truncatedTo(ChronoUnit.HOURS), event.partition());
        }

        /** One order for all consumers, or two of them could deadlock on the same tallies. */
        @Override
        public int compareTo(TallyKey other) {
            return (type + " " + source + " " + hour + " " + partition)
                    .compareTo(other.type + " " + other.source + " " + other.hour + " " + other.partition);
        }
    }

    static final class Tally {

        long received;
        long applied;
        long appliedXor;
        long duplicates;
        long deadLettered;
        long deadLetteredXor;

        void count(boolean fresh, long hash) {
            received++;
            if (fresh) {
                applied++;
                appliedXor ^= hash;
            } else {
                duplicates++;
            }
        }

        void bury(long hash) {
            received++;
            deadLettered++;
            deadLetteredXor ^= hash;
        }

        void resurrect(boolean fresh, long hash) {
            deadLettered--;
            deadLetteredXor ^= hash;
            if (fresh) {
                applied++;
                appliedXor ^= hash;
            } else {
                duplicates++;
            }
        }
    }
}
