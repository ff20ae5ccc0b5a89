package com.academy.platform.test;

import com.academy.platform.test.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Calls that start together, each on a thread of its own. A call that throws fails the test. */
public final class AtOnce {

    private AtOnce() {}

    /** The results in the order of the calls. */
    public static <T> List<T> call(List<? extends Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var received = new ArrayList<T>();
            for (var result : results) {
                received.add(result.get());
            }
            return received;
        }
    }

    public static <T> List<T> call(int times, Callable<T> call) throws Exception {
        return call(IntStream.range(0, times).mapToObj(_ -> call).toList());
    }

    public static List<Integer> statusesOf(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
