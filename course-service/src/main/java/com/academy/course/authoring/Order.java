package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A new order of things, told by naming each of them once. */
final class Order {

    private Order() {}

    /** Rearranges the list itself: it may be one that Hibernate watches. */
    static <T, I> void in(List<T> things, Function<T, I> id, List<I> order) {
        var named = new HashSet<>(order);
        if (named.size() != order.size()
                || !named.equals(things.stream().map(id).collect(Collectors.toSet()))) {
            throw new OrderIncompleteException();
        }
        things.sort(Comparator.comparingInt(thing -> order.indexOf(id.apply(thing))));
    }

    static class OrderIncompleteException extends RuleViolationException {

        OrderIncompleteException() {
            super("order-incomplete", "An order names each part exactly once, and nothing else.");
        }
    }
}
