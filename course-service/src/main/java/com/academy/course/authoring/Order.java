package com.academy.course.authoring;

import com.academy.platform.error.RuleViolationException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A new order of things, given as a list that names each of them once. */
final class Order {

    private Order() {}

    /**
     * Rearranges the list itself: it may be one that Hibernate watches.
     *
     * @return the order before
     */
    static <T, I> List<I> in(List<T> things, Function<T, I> id, List<I> order) {
        List<I> before = things.stream().map(id).toList();
        var named = new HashSet<>(order);
        if (named.size() != order.size() || !named.equals(Set.copyOf(before))) {
            throw new OrderIncompleteException();
        }
        things.sort(Comparator.comparingInt(thing -> order.indexOf(id.apply(thing))));
        return before;
    }

    static class OrderIncompleteException extends RuleViolationException {

        OrderIncompleteException() {
            super("order-incomplete", "An order names each part exactly once, and nothing else.");
        }
    }
}
