package com.academy.analytics.freshness;

import java.util.Map;

/** Where the topics that this service hears end just now. */
public interface EventLog {

    Map<Partition, Long> ends();

    record Partition(String topic, int number) {}
}
