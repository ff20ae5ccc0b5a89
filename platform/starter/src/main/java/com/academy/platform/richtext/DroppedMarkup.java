package com.academy.platform.richtext;

import com.academy.platform.richtext.Dropped.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is taken out. Its size is bounded: of a thousand invented names some are listed. */
final class DroppedMarkup {

    static final int MAX_NAMES = 50;
    static final int MAX_NAME = 40;

    private final Map<Dropped, Integer> counts = new LinkedHashMap<>();

    void add(Kind kind, String name) {
        add(kind, name, 1);
    }

    void add(Kind kind, String name, int count) {
        Dropped key = new Dropped(kind, name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name, 0);
        if (counts.size() < MAX_NAMES || counts.containsKey(key)) {
            counts.merge(key, count, Integer::sum);
        }
    }

    List<Dropped> list() {
        return counts.entrySet().stream()
                .map(it -> new Dropped(it.getKey().kind(), it.getKey().name(), it.getValue()))
                .toList();
    }
}
