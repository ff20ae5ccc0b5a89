package com.academy.course.accesscode.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.course.accesscode.AccessCodeView;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Codes for a spreadsheet, one row each. No value here can begin a formula. */
final class Csv {

    /** Without it, Excel reads a list in the charset of its country. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    /** @param codes passes each code to the given reader */
    static void write(OutputStream out, Consumer<Consumer<AccessCodeView>> codes) throws IOException {
        var text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("code", "courseId", "type", "maxUses", "uses", "active", "expiresAt", "createdAt");
            codes.accept(code -> csv.writeRecord(
                    code.code(),
                    code.courseId().toString(),
                    code.type().name(),
                    text(code.maxUses()),
                    Integer.toString(code.uses()),
                    Boolean.toString(code.active()),
                    text(code.expiresAt()),
                    code.createdAt().toString()));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
