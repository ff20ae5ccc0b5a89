package com.academy.platform.test.contract;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Bytes that the threads of requests have allocated, and time of the processor that they have taken. */
record RequestCost(Map<Long, Long> bytesOf, Map<Long, Long> nanosOf) {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    static RequestCost now() {
        var bytes = new HashMap<Long, Long>();
        var nanos = new HashMap<Long, Long>();
        for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("http-nio-")) {
                bytes.put(thread.getThreadId(), THREADS.getThreadAllocatedBytes(thread.getThreadId()));
                nanos.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return new RequestCost(bytes, nanos);
    }

    RequestCost minus(RequestCost before) {
        return new RequestCost(difference(bytesOf, before.bytesOf), difference(nanosOf, before.nanosOf));
    }

    private static Map<Long, Long> difference(Map<Long, Long> now, Map<Long, Long> before) {
        return now.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue() - before.getOrDefault(it.getKey(), 0L)));
    }

    long bytes() {
        return bytesOf.values().stream().mapToLong(Long::longValue).sum();
    }

    long nanos() {
        return nanosOf.values().stream().mapToLong(Long::longValue).sum();
    }
}
