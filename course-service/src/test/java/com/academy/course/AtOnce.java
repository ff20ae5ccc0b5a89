package com.academy.course;

import com.academy.platform.test.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many requests that start together. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Answer> send(List<? extends Callable<Answer>> requests) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = requests.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            var received = new ArrayList<Answer>();
            for (var answer : answers) {
                received.add(answer.get());
            }
            return received;
        }
    }

    public static List<Answer> send(int times, Callable<Answer> request) throws Exception {
        return send(IntStream.range(0, times).mapToObj(_ -> request).toList());
    }

    public static List<Integer> statusesOf(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }
}
