package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

    private final List<Integer> questions = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 1_001, 2_500})
    void readsAWholeListPageByPage(long size) {
        var read = new ArrayList<Long>();

        Page.forEach(request -> page(size, request), read::add);

        assertThat(read).isEqualTo(LongStream.range(0, size).boxed().toList());
        assertThat(questions).allMatch(rows -> rows <= 1_001);
    }

    @Test
    void asksForNoPageBehindTheLast() {
        Page.forEach(request -> page(1_000, request), _ -> {});

        assertThat(questions).hasSize(1);
    }

    private Page<Long> page(long size, PageRequest request) {
        long from = request.cursor().map(it -> it.number(0) + 1).orElse(0L);
        List<Long> rows = LongStream.range(from, Math.min(size, from + request.fetch()))
                .boxed()
                .toList();
        questions.add(rows.size());
        return Page.of(rows, request, Cursor::of);
    }
}
