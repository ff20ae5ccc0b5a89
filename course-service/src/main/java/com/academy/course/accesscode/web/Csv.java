package com.academy.course.accesscode.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.course.accesscode.AccessCodeView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Codes for a spreadsheet, as in RFC 4180. No value here can hold a comma, a quote or a formula. */
final class Csv {

    /** Excel takes a list without it for one in the charset of its country. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END = "\r\n";

    private Csv() {}

    /** @param codes gives each of them to the reader it is handed */
    static void write(OutputStream out, Consumer<Consumer<AccessCodeView>> codes) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        csv.write(BYTE_ORDER_MARK + "code,courseId,type,maxUses,uses,active,expiresAt,createdAt" + END);
        codes.accept(code -> {
            try {
                csv.write(row(code));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        csv.flush();
    }

    private static String row(AccessCodeView code) {
        return String.join(
                        ",",
                        code.code(),
                        code.courseId().toString(),
                        code.type().name(),
                        orNothing(code.maxUses()),
                        Integer.toString(code.uses()),
                        Boolean.toString(code.active()),
                        orNothing(code.expiresAt()),
                        code.createdAt().toString())
                + END;
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
