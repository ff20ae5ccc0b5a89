package com.academy.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param nextCursor what {@code cursor} takes for the next page; {@code null} on the last page. Example:
 *     MjAyNi0wMy0xNFQwOToyNjo1M1ofMDE5MmYwYzQtN2IxZS03YTUyLTljM2QtMmY0YTFiNmM4ZDkw
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    private static final int READ_AT_ONCE = 1_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param fetched up to {@link PageRequest#fetch()} rows
     * @param cursor the sort key of a row
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> cursor) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, null);
        }
        List<T> shown = fetched.subList(0, request.limit());
        return new Page<>(shown, cursor.apply(shown.getLast()).text());
    }

    /**
     * Reads a whole list, page by page: each is a short transaction of its own, and no more than one is in memory.
     *
     * @param question asks for one page
     */
    public static <T> void forEach(Function<PageRequest, Page<T>> question, Consumer<T> reader) {
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page<T> page = question.apply(new PageRequest(READ_AT_ONCE, cursor));
            page.items().forEach(reader);
            cursor = Optional.ofNullable(page.nextCursor()).map(Cursor::read);
        } while (cursor.isPresent());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
