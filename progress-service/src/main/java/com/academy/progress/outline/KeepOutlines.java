package com.academy.progress.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the local copy of outlines up to date with course-service's events, in any order of arrival. */
@Service
public class KeepOutlines {

    private final Outlines outlines;

    KeepOutlines(Outlines outlines) {
        this.outlines = outlines;
    }

    @Transactional
    public void keep(Collection<PublishedOutline> published) {
        outlines.store(published.stream().map(PublishedOutline::outline).toList());
        List<Outlines.News> news = new ArrayList<>();
        published.forEach(it -> news.add(Outlines.News.of(it)));
        outlines.tell(news);
    }

    @Transactional
    public void archive(Collection<ArchivedCourse> archived) {
        outlines.tell(archived.stream().map(Outlines.News::of).toList());
    }
}
