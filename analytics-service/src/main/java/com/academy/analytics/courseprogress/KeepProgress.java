package com.academy.analytics.courseprogress;

import com.academy.analytics.outline.KeepOutlines;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the projections by a batch of facts, in a handful of statements whatever its size.
 *
 * <p>Whatever the order in which facts come, the rows end up the same: enrolments move to higher sequences of their
 * stream, completions are kept by their natural key, and what is counted is either what the newest fact said of the
 * current outline or, when the outline has moved on since, counted again from the completions.
 */
@Service
public class KeepProgress {

    private final KeepOutlines outlines;
    private final CountByNewOutlines newOutlines;
    private final ProgressRows rows;

    KeepProgress(KeepOutlines outlines, CountByNewOutlines newOutlines, ProgressRows rows) {
        this.outlines = outlines;
        this.newOutlines = newOutlines;
        this.rows = rows;
    }

    @Transactional
    public Changes keep(Facts facts) {
        if (facts.isEmpty()) {
            return new Changes(Set.of(), Set.of(), Set.of());
        }
        outlines.lock(facts.coursesCounted(), facts.coursesChanged());
        outlines.keep(facts.outlines());
        outlines.archive(facts.archived());
        rows.complete(facts.completions());
        rows.progress(facts.enrollments(), newOutlines.begin(facts.outlines()));
        return facts.changes();
    }
}
