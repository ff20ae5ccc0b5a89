package com.academy.journeys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows under headings, each column as wide as its widest cell; numbers stand to the right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
        for (int i = 0; i < headings.length; i++) {
            numeric.add(false);
        }
    }

    public Table row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i] == null ? "?" : cells[i];
            numeric.set(i, cell instanceof Number || numeric.get(i));
            row.add(cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        int[] widths = new int[numeric.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append("  ").append(numeric.get(i) ? pad + row.get(i) : row.get(i) + pad);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
