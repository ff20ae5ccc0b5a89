package com.academy.analytics.freshness;

import java.util.Map;

/** The current ends of the topics that this service consumes. */
public interface EventLog {

    Map<Partition, Long> ends();

    record Partition(String topic, int number) {}
}
