package com.academy.course;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Primary;

/** Chance, unless a test needs it to be something else for once. */
@Primary
public class RiggedChance implements RandomGenerator {

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedDeque<Integer> rigged = new ConcurrentLinkedDeque<>();

    public void draw(List<Integer> next) {
        rigged.addAll(next);
    }

    @Override
    public int nextInt(int bound) {
        Integer next = rigged.poll();
        return next == null ? random.nextInt(bound) : next;
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }
}
