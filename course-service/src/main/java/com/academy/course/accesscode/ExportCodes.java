package com.academy.course.accesscode;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Page;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives staff all codes that they may see at once. */
@Service
public class ExportCodes {

    private final AccessCodeQueries codes;
    private final Audit audit;

    ExportCodes(AccessCodeQueries codes, Audit audit) {
        this.codes = codes;
        this.audit = audit;
    }

    public void export(AccessCodeQueries.Filter filter, CurrentUser staff, Consumer<AccessCodeView> reader) {
        AuditSubject subject = filter.course()
                .map(course -> AuditSubject.of(SubjectKind.COURSE, course.value()))
                .orElse(AuditSubject.organization(staff.organizationId()));
        audit.record(AuditEntry.of(Action.ACCESS_CODES_EXPORTED, subject)
                .facts(null, new Facts(filter.batch().orElse(null))));
        Page.forEach(page -> codes.page(filter, staff, page), reader);
    }

    private record Facts(@Nullable UUID batchId) {}
}
