package com.academy.progress.enrollment;

import com.academy.platform.error.DomainException;
import com.academy.progress.outline.ModuleId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Many updates in one call, as a client sends them that was offline. Each has its own outcome. */
@Service
public class UpdateRecords {

    private final ChangeEnrollment changeEnrollment;
    private final Clock clock;

    UpdateRecords(ChangeEnrollment changeEnrollment, Clock clock) {
        this.changeEnrollment = changeEnrollment;
        this.clock = clock;
    }

    /** The outcomes in the order of the updates; one transaction for each enrolment named. */
    public List<Outcome> update(List<Update> updates, StudentId student) {
        Map<EnrollmentId, List<Update>> byEnrollment = updates.stream()
                .collect(Collectors.groupingBy(Update::enrollment, LinkedHashMap::new, Collectors.toList()));
        Map<Update, Outcome> outcomes = new IdentityHashMap<>();
        byEnrollment.forEach((enrollment, itsUpdates) -> {
            List<Outcome> its = update(enrollment, itsUpdates, student);
            for (int i = 0; i < its.size(); i++) {
                outcomes.put(itsUpdates.get(i), its.get(i));
            }
        });
        return updates.stream().map(outcomes::get).toList();
    }

    private List<Outcome> update(EnrollmentId id, List<Update> updates, StudentId student) {
        Collection<ModuleId> modules =
                updates.stream().map(Update::module).distinct().toList();
        try {
            try {
                return changeEnrollment.change(id, student, modules, enrollment -> apply(updates, enrollment, true));
            } catch (Enrollment.ModuleNotInCourseException _) {
                // No newer outline has it either: now it is the outcome of that one update.
                return changeEnrollment.change(id, student, modules, enrollment -> apply(updates, enrollment, false));
            }
        } catch (DomainException refusal) {
            return updates.stream().<Outcome>map(_ -> new Refused(refusal)).toList();
        }
    }

    private List<Outcome> apply(List<Update> updates, Enrollment enrollment, boolean everyModuleMustBeKnown) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Update update : updates) {
            try {
                ModuleRecord record =
                        enrollment.update(update.module(), update.change().get(), clock.instant());
                outcomes.add(new Recorded(RecordedView.of(enrollment, record)));
            } catch (Enrollment.ModuleNotInCourseException refusal) {
                if (everyModuleMustBeKnown) {
                    throw refusal;
                }
                outcomes.add(new Refused(refusal));
            } catch (DomainException refusal) {
                outcomes.add(new Refused(refusal));
            }
        }
        return outcomes;
    }

    /** @param change what to change, or the refusal of it */
    public record Update(EnrollmentId enrollment, ModuleId module, Supplier<ModuleUpdate> change) {}

    public sealed interface Outcome {}

    public record Recorded(RecordedView record) implements Outcome {}

    public record Refused(DomainException refusal) implements Outcome {}
}
