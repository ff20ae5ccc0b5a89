package com.academy.journeys.course;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Target;
import com.academy.journeys.course.CoursePublisher.Published;
import com.academy.journeys.report.Table;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@code make import-course DIR=…}: publishes a folder of Markdown as a course, through the public API. */
public final class ImportCourse {

    private final AcademyClient client;
    private final Target surroundings;
    private final Accounts accounts;
    private final PrintStream out;

    public ImportCourse(AcademyClient client, Target surroundings, Accounts accounts, PrintStream out) {
        this.client = client;
        this.surroundings = surroundings;
        this.accounts = accounts;
        this.out = out;
    }

    public static void main(String[] args) {
        if (args.length != 1 || args[0].isBlank()) {
            System.err.println("usage: make import-course DIR=<folder of the course>");
            System.exit(2);
        }
        Target surroundings = Target.of(System.getenv());
        int exit;
        try (AcademyClient client = new AcademyClient(surroundings.gateway())) {
            Accounts accounts = new Accounts(client, surroundings, System.getenv());
            exit = new ImportCourse(client, surroundings, accounts, System.out).run(Path.of(args[0]));
        }
        System.exit(exit);
    }

    /** Answers the exit status. */
    public int run(Path folder) {
        CourseContent content;
        try {
            content = CourseFolder.read(folder);
        } catch (BadFolderException e) {
            out.printf("%s cannot be imported; nothing was created. What is wrong:%n", folder);
            e.problems().forEach(problem -> out.println("  " + problem));
            return 1;
        }
        try {
            Published published = new CoursePublisher(client, surroundings).publish(accounts.instructor(), content);
            report(content, published);
            return 0;
        } catch (ProblemException | UncheckedIOException | IllegalStateException e) {
            out.printf("The import stopped: %s%n", e.getMessage());
            for (Throwable left : e.getSuppressed()) {
                out.printf(
                        "Its draft could not be removed (%s); the next import removes it first.%n", left.getMessage());
            }
            if (e.getSuppressed().length == 0) {
                out.println("Nothing half-made stays.");
            }
            return 1;
        }
    }

    private void report(CourseContent content, Published published) {
        out.printf(
                published.wasThere() ? "Already published: %s (%s)%n" : "Published: %s (%s)%n",
                content.title(),
                published.course().slug());
        Table table = new Table("module", "lessons", "with assignment");
        for (CourseContent.Module module : content.modules()) {
            table.row(
                    module.title(),
                    module.lessons().size(),
                    module.lessons().stream()
                            .filter(CourseContent.Lesson::hasAssignment)
                            .count());
        }
        out.print(table.row(
                "%d modules".formatted(content.modules().size()), content.lessonCount(), content.assignmentCount()));
        if (!content.leftOut().isEmpty()) {
            out.println("Not imported:");
            content.leftOut().forEach(what -> out.println("  " + what));
        }
    }
}
