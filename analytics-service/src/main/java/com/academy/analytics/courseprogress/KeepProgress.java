package com.academy.analytics.courseprogress;

import com.academy.analytics.outline.KeepOutlines;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies a batch of facts to the projections, in a handful of statements for any size.
 *
 * <p>The rows end up the same for any order of the facts: enrolments move to higher sequences of their stream,
 * completions are kept by their natural key, and the counts are those of the newest fact about the current outline or,
 * if the outline has changed since, counted again from the completions.
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
