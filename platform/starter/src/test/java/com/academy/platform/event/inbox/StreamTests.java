package com.academy.platform.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamTests {

    private final Stream stream = new Stream(0, new Long[0]);

    @Test
    void admitsEachFactOnceInOrder() {
        assertThat(stream.admit(1)).isTrue();
        assertThat(stream.admit(2)).isTrue();
        assertThat(stream.admit(2)).isFalse();
        assertThat(stream.admit(1)).isFalse();
        assertThat(stream.through()).isEqualTo(2);
        assertThat(stream.isComplete()).isTrue();
    }

    @Test
    void awaitsWhatAGapLeftOut() {
        stream.admit(4);

        assertThat(stream.missing()).isEqualTo("{1, 2, 3}");
        assertThat(stream.admit(2)).isTrue();
        assertThat(stream.admit(2)).isFalse();
        assertThat(stream.missing()).isEqualTo("{1, 3}");
    }

    @Test
    void admitsEachFactOnceWhateverTheOrderAndHoweverOftenItComes() {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Long> deliveries =
                    new ArrayList<>(LongStream.rangeClosed(1, 20).boxed().toList());
            deliveries.addAll(List.copyOf(deliveries));
            Collections.shuffle(deliveries, random);
            var shuffled = new Stream(0, new Long[0]);

            long admitted = deliveries.stream().filter(shuffled::admit).count();

            assertThat(admitted).isEqualTo(20);
            assertThat(shuffled.isComplete()).isTrue();
        }
    }

    @Test
    void missesNoOlderState() {
        assertThat(stream.supersede(5)).isTrue();
        assertThat(stream.supersede(4)).isFalse();
        assertThat(stream.isComplete()).isTrue();
    }

    @Test
    void keepsAwaitingWhatCouldNotBeHandled() {
        stream.await(1);
        stream.admit(2);

        assertThat(stream.missing()).isEqualTo("{1}");
        assertThat(stream.admit(1)).isTrue();
    }

    @Test
    void takesAReplayedStateIfItIsStillTheNewest() {
        stream.await(3);

        assertThat(stream.supersede(3)).isTrue();
        assertThat(stream.supersede(3)).isFalse();
    }

    @Test
    void boundsAnAbsurdGap() {
        stream.admit(10_000_000);

        assertThat(stream.missing().split(",")).hasSize(10_000);
    }
}
