package com.academy.platform.event.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How facts get out.
 *
 * @param topic where this service publishes
 * @param relay whether this process relays; a test may want to look at the outbox itself
 * @param largest how long a fact's payload may be; Kafka takes 1 MiB with all that goes around it
 * @param batch how many facts a round sends at most
 * @param spacing how far apart rounds that were not full are; half of it is what a fact waits on average
 * @param idle how often to look when every commit wakes the relay
 * @param shared how often to look when other relays share the outbox
 * @param retry how long a shard rests after Kafka refused one of its facts
 */
@ConfigurationProperties("platform.outbox")
record RelaySettings(
        @DefaultValue("") String topic,
        @DefaultValue("true") boolean relay,
        @DefaultValue("900KB") DataSize largest,
        @DefaultValue("1000") int batch,
        @DefaultValue("40ms") Duration spacing,
        @DefaultValue("250ms") Duration idle,
        @DefaultValue("20ms") Duration shared,
        @DefaultValue("500ms") Duration retry) {}
