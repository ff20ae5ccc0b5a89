package com.academy.platform.event.inbox;

import com.academy.platform.event.EventHeaders;
import com.academy.platform.event.inbox.MissingFacts.Gap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads missed facts again from the log, beside the live consumer. A fact that is found is judged by its sequence under
 * the lock of its partition, so it counts once.
 *
 * <p>The log is searched near the record that showed the gap, then in a wider range, then from its beginning. A fact
 * that is not found then is lost, and stays missing.
 */
final class GapSearch {

    private static final Logger LOG = LoggerFactory.getLogger(GapSearch.class);
    private static final long[] RANGES = {10_000, 200_000, Long.MAX_VALUE};
    private static final int AT_ONCE = 500;
    private static final int NAMED = 5;

    private final Inbox inbox;
    private final Gaps gaps;
    private final Supplier<Consumer<String, String>> consumers;
    private final BooleanSupplier running;

    GapSearch(Inbox inbox, Gaps gaps, Supplier<Consumer<String, String>> consumers, BooleanSupplier running) {
        this.inbox = inbox;
        this.gaps = gaps;
        this.consumers = consumers;
        this.running = running;
    }

    /** The gaps that are known, each call in a transaction of its own. */
    interface Gaps {

        /** Those to be searched for now; for some seconds no other instance gets them. */
        List<Gap> due(String projection);

        void searched(String projection, List<Gap> gaps);
    }

    void search() {
        String projection = inbox.subscription().projection();
        List<Gap> due = gaps.due(projection);
        if (due.isEmpty()) {
            return;
        }
        var wanted = new Wanted(due);
        try (Consumer<String, String> consumer = consumers.get()) {
            for (Range range : ranges(due, consumer)) {
                read(range, consumer, wanted);
            }
        }
        if (running.getAsBoolean()) {
            gaps.searched(projection, due);
            tellOfLost(projection, due, wanted);
        }
    }

    private List<Range> ranges(List<Gap> due, Consumer<String, String> consumer) {
        Map<TopicPartition, Range> ranges = new HashMap<>();
        for (Gap gap : due) {
            long reach = RANGES[Math.min(gap.searches(), RANGES.length - 1)];
            TopicPartition place = gap.shownIn();
            if (place == null) { // noticed before places were kept
                all(consumer).forEach(it -> ranges.put(it, new Range(it, 0, Long.MAX_VALUE)));
            } else {
                long from = Math.max(0, gap.shownAt() - reach);
                long to = reach == Long.MAX_VALUE ? reach : gap.shownAt() + reach;
                ranges.merge(place, new Range(place, from, to), Range::and);
            }
        }
        return List.copyOf(ranges.values());
    }

    private List<TopicPartition> all(Consumer<String, String> consumer) {
        return inbox.subscription().topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
    }

    private void read(Range range, Consumer<String, String> consumer, Wanted wanted) {
        TopicPartition partition = range.partition();
        List<TopicPartition> only = List.of(partition);
        consumer.assign(only);
        long end = Math.min(range.to(), consumer.endOffsets(only).getOrDefault(partition, 0L));
        long begin = Math.max(range.from(), consumer.beginningOffsets(only).getOrDefault(partition, 0L));
        consumer.seek(partition, begin);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        while (!wanted.isEmpty() && consumer.position(partition) < end && running.getAsBoolean()) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                if (wanted.remove(record)) {
                    found.add(record);
                }
            }
            if (found.size() >= AT_ONCE) {
                inbox.receiveAgain(found);
                found.clear();
            }
        }
        if (!found.isEmpty()) {
            inbox.receiveAgain(found);
        }
    }

    private static void tellOfLost(String projection, List<Gap> due, Wanted wanted) {
        List<String> lost = due.stream()
                .filter(gap -> gap.searches() == RANGES.length - 1)
                .flatMap(gap -> wanted.of(gap).stream()
                        .map(number -> "%s@%d from %s".formatted(gap.subject(), number, gap.source())))
                .toList();
        if (!lost.isEmpty()) {
            LOG.error(
                    "The log does not hold {} facts that {} misses, among them {}",
                    lost.size(),
                    projection,
                    String.join(", ", lost.subList(0, Math.min(NAMED, lost.size()))));
        }
    }

    private record Range(TopicPartition partition, long from, long to) {

        Range and(Range other) {
            return new Range(partition, Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /** The numbers that are missing of each stream, until they are found. */
    private static final class Wanted {

        private final Map<String, Set<Long>> numbers = new HashMap<>();

        Wanted(Collection<Gap> gaps) {
            gaps.forEach(gap -> numbers.put(key(gap.source(), gap.subject()), new HashSet<>(gap.missing())));
        }

        boolean remove(ConsumerRecord<String, String> record) {
            Set<Long> missing = numbers.get(key(
                    EventHeaders.find(record.headers(), EventHeaders.SOURCE),
                    EventHeaders.find(record.headers(), EventHeaders.SUBJECT)));
            if (missing == null) {
                return false;
            }
            String sequence = EventHeaders.find(record.headers(), EventHeaders.SEQUENCE);
            try {
                return sequence != null && missing.remove(Long.valueOf(sequence));
            } catch (NumberFormatException malformed) {
                return false;
            }
        }

        Set<Long> of(Gap gap) {
            return numbers.getOrDefault(key(gap.source(), gap.subject()), Set.of());
        }

        boolean isEmpty() {
            return numbers.values().stream().allMatch(Set::isEmpty);
        }

        private static String key(@Nullable String source, @Nullable String subject) {
            return source + " " + subject;
        }
    }
}
