package com.academy.journeys.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a course from a folder: {@code README.md}, and for each module {@code <n>-<name>/README.md} with
 * {@code lessons/<n>-<name>/README.md} and an optional {@code assignment.md} beside it. The whole folder is checked
 * before anything is made of it.
 */
public final class CourseFolder {

    public static final int MAX_TITLE = 200;
    public static final int MAX_COURSE_DESCRIPTION = 20_000;
    public static final int MAX_MODULE_DESCRIPTION = 5000;
    public static final int MAX_CONTENT = 300_000;

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})-.+");

    private final Path root;
    private final List<String> problems = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();
    private int deadLinks;
    private int deadImages;

    private CourseFolder(Path root) {
        this.root = root;
    }

    public static CourseContent read(Path root) throws BadFolderException {
        if (!Files.isDirectory(root)) {
            throw new BadFolderException(List.of(root + ": there is no such folder"));
        }
        return new CourseFolder(root).read();
    }

    private CourseContent read() throws BadFolderException {
        Path file = root.resolve("README.md");
        Markdown page = page(file);
        List<CourseContent.Module> modules = new ArrayList<>();
        for (Path folder : numbered(root, "module")) {
            modules.add(module(folder));
        }
        String description = introduction(file, page, MAX_COURSE_DESCRIPTION);
        List<String> leftOut = leftOut();
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems);
        }
        return new CourseContent(title(page), description, modules, leftOut);
    }

    private CourseContent.Module module(Path folder) {
        Path file = folder.resolve("README.md");
        Markdown page = page(file);
        Path lessonsFolder = folder.resolve("lessons");
        List<CourseContent.Lesson> lessons = new ArrayList<>();
        if (!Files.isDirectory(lessonsFolder)) {
            problem(lessonsFolder, "is missing: a module has its lessons there");
        } else {
            for (Path lesson : numbered(lessonsFolder, "lesson")) {
                lessons.add(lesson(lesson));
            }
        }
        return new CourseContent.Module(title(page), introduction(file, page, MAX_MODULE_DESCRIPTION), lessons);
    }

    private String introduction(Path file, @Nullable Markdown page, int most) {
        String introduction = page == null ? "" : page.introduction();
        if (introduction.length() > most) {
            problem(file, "begins with %d characters of prose, more than %d".formatted(introduction.length(), most));
        }
        return introduction;
    }

    private CourseContent.Lesson lesson(Path folder) {
        Path file = folder.resolve("README.md");
        Markdown page = page(file);
        if (page != null && page.isEmpty()) {
            problem(file, "has a title and nothing below it");
        }
        String html = page == null ? "" : page.html();
        Path assignmentFile = folder.resolve("assignment.md");
        boolean hasAssignment = Files.exists(assignmentFile);
        if (hasAssignment) {
            Markdown assignment = untitledPage(assignmentFile);
            if (assignment != null) {
                String title = assignment.title().isEmpty() ? "" : ": " + escape(assignment.title());
                html += "<h2>Assignment" + title + "</h2>\n" + assignment.html();
            }
        }
        if (html.length() > MAX_CONTENT) {
            problem(file, "makes a lesson of %d characters, more than %d".formatted(html.length(), MAX_CONTENT));
        }
        return new CourseContent.Lesson(title(page), html, hasAssignment);
    }

    private List<Path> numbered(Path folder, String what) {
        TreeMap<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                Matcher name = NUMBERED.matcher(child.getFileName().toString());
                if (name.matches()) {
                    Path first = found.putIfAbsent(Integer.valueOf(name.group(1)), child);
                    if (first != null) {
                        problem(child, "has the same number as " + relative(first));
                    }
                }
            }
        } catch (IOException e) {
            problem(folder, "cannot be listed: " + e.getMessage());
            return List.of();
        }
        if (found.isEmpty()) {
            problem(folder, "has no %s: no folder with a name like 1-introduction".formatted(what));
        }
        int expected = 1;
        for (int number : found.keySet()) {
            for (; expected < number; expected++) {
                problem(folder, "has no %s %d, but has %s".formatted(what, expected, relative(found.get(number))));
            }
            expected = number + 1;
        }
        return List.copyOf(found.values());
    }

    private @Nullable Markdown page(Path file) {
        Markdown page = untitledPage(file);
        if (page == null) {
            return null;
        }
        if (page.title().isEmpty()) {
            problem(file, "has no title: no line that begins with '# '");
        } else if (page.title().length() > MAX_TITLE) {
            problem(
                    file,
                    "has a title of %d characters, more than %d"
                            .formatted(page.title().length(), MAX_TITLE));
        }
        return page;
    }

    private @Nullable Markdown untitledPage(Path file) {
        String text = text(file);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            problem(file, "is empty");
            return null;
        }
        Markdown page = new Markdown(text);
        page.unclosedCode().ifPresent(line -> problem(file, line, "opens a code block that is never closed"));
        deadLinks += page.deadLinks();
        deadImages += page.deadImages();
        return page;
    }

    private @Nullable String text(Path file) {
        if (!Files.isRegularFile(file)) {
            problem(file, "is missing");
            return null;
        }
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                problem(file, "leads out of the folder");
                return null;
            }
            read.add(file);
            return decoded(file, Files.readAllBytes(file));
        } catch (IOException e) {
            problem(file, "cannot be read: " + e.getMessage());
            return null;
        }
    }

    private @Nullable String decoded(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        if (result.isError()) {
            problem(file, line, "is not UTF-8 text");
            return null;
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problem(
                    file,
                    1
                            + (int) text.substring(0, zero)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    "has a NUL in it");
            return null;
        }
        // A byte-order mark would hide the '#' of a title in the first line.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>();
        int pages = 0;
        int other = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (read.contains(file) || name.startsWith(".")) {
                    continue;
                }
                if (name.matches("quizzes/[^/]+\\.json")) {
                    leftOut.add(quizzes(file, name));
                } else if (name.endsWith(".md")) {
                    pages++;
                } else {
                    other++;
                }
            }
        } catch (IOException e) {
            problem(root, "cannot be listed: " + e.getMessage());
        }
        if (pages > 0) {
            leftOut.add("%d further pages beside the lessons (.md)".formatted(pages));
        }
        if (other > 0) {
            leftOut.add("%d other files".formatted(other));
        }
        if (deadImages > 0) {
            leftOut.add("%d images by relative path (their captions stay)".formatted(deadImages));
        }
        if (deadLinks > 0) {
            leftOut.add("%d links by relative path or within a page (their text stays)".formatted(deadLinks));
        }
        return leftOut;
    }

    private String quizzes(Path file, String name) {
        int quizzes = 0;
        int questions = 0;
        String text = text(file);
        try {
            if (text != null) {
                for (JsonNode group : JsonMapper.shared().readTree(text)) {
                    for (JsonNode quiz : group.path("quizzes")) {
                        quizzes++;
                        questions += quiz.path("quiz").size();
                    }
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problem(file, Math.max(line, 0), "is not JSON: " + e.getOriginalMessage());
        }
        return "%d quizzes with %d questions (%s): the platform has no quizzes yet".formatted(quizzes, questions, name);
    }

    private static String title(@Nullable Markdown page) {
        return page == null ? "" : page.title();
    }

    private void problem(Path file, String what) {
        problem(file, 0, what);
    }

    private void problem(Path file, int line, String what) {
        problems.add(relative(file) + (line > 0 ? ":" + line : "") + ": " + what);
    }

    private String relative(@Nullable Path file) {
        if (file == null) {
            return "";
        }
        String name = root.relativize(file).toString();
        return name.isEmpty() ? "the folder" : name.replace('\\', '/');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
