package com.academy.course.accesscode.web;

import com.academy.course.accesscode.AccessCodeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes for a spreadsheet, as in RFC 4180. No value here can hold a comma, a quote or a formula. */
final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    static String of(List<AccessCodeView> codes) {
        var csv = new StringBuilder("code,courseId,type,maxUses,uses,active,expiresAt,createdAt").append(END);
        for (AccessCodeView code : codes) {
            csv.append(code.code()).append(',');
            csv.append(code.courseId()).append(',');
            csv.append(code.type()).append(',');
            csv.append(orNothing(code.maxUses())).append(',');
            csv.append(code.uses()).append(',');
            csv.append(code.active()).append(',');
            csv.append(orNothing(code.expiresAt())).append(',');
            csv.append(code.createdAt()).append(END);
        }
        return csv.toString();
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
