package com.academy.progress.enrollment.web;

import com.academy.platform.error.DomainException;
import com.academy.platform.problem.Problems;
import com.academy.platform.web.Positioned;
import com.academy.progress.enrollment.RecordedView;
import com.academy.progress.enrollment.UpdateRecords.Outcome;
import com.academy.progress.enrollment.UpdateRecords.Recorded;
import com.academy.progress.enrollment.UpdateRecords.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each of many updates.
 *
 * @param items one for each update, in the order of the request
 * @param positions one for each enrolment in which an update succeeded, as of its last update.
 *     Example: ["enrollment/018f0c1e-5b7a-7c3e-9d62-2f4a1b6c8d90@12"]
 */
record OutcomesView(List<Item> items, List<String> positions) implements Positioned {

    /** A reader can wait for one position only. */
    @Override
    public @Nullable String position() {
        return positions.size() == 1 ? positions.getFirst() : null;
    }

    static OutcomesView of(UpdateRecordsRequest request, List<Outcome> outcomes) {
        List<Item> items = new ArrayList<>();
        Map<UUID, String> positions = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            UpdateRecordsRequest.Update update = request.updates().get(i);
            items.add(
                    switch (outcomes.get(i)) {
                        case Recorded(RecordedView record) -> {
                            positions.put(record.enrollmentId(), record.position());
                            yield new Item(update.enrollmentId(), update.moduleId(), 200, record, null);
                        }
                        case Refused(DomainException refusal) ->
                            new Item(
                                    update.enrollmentId(),
                                    update.moduleId(),
                                    refusal.status(),
                                    null,
                                    Problems.body(refusal.status(), refusal.code(), refusal.detail()));
                    });
        }
        return new OutcomesView(items, List.copyOf(positions.values()));
    }

    /**
     * What became of one update.
     *
     * @param enrollmentId the enrolment that the update named
     * @param moduleId the module that the update named
     * @param status the HTTP status that the update by itself would have got; 200 where it succeeded. Example: 200
     * @param progress the record after the update; {@code null} where the update was refused
     * @param problem why the update was refused, as problem details; {@code null} where it succeeded
     */
    record Item(
            UUID enrollmentId,
            UUID moduleId,
            int status,
            @Nullable RecordedView progress,
            @Nullable Map<String, Object> problem) {}
}
