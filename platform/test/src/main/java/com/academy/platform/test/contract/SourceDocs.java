package com.academy.platform.test.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of a module's main sources and of the platform's, read from the files: a service's OpenAPI document says
 * what the code says beside it.
 */
final class SourceDocs {

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "ndash", "–", "hellip", "…");

    private final List<Path> roots;
    private final Map<String, Map<String, Comment>> files = new ConcurrentHashMap<>();

    private SourceDocs(List<Path> roots) {
        this.roots = roots;
    }

    /** Of the module in whose folder the tests run. */
    static SourceDocs ofThisModule() {
        return new SourceDocs(Stream.of("", "../platform/core", "../platform/starter", "../core", "../starter")
                .map(module -> Path.of(module, "src/main/java"))
                .filter(Files::isDirectory)
                .toList());
    }

    /**
     * A comment in Markdown.
     *
     * @param summary the first sentence, without its full stop
     * @param description the sentences after the first one, empty where there are none
     * @param parameters what the {@code @param} tags say, by name
     */
    record Comment(String summary, String description, Map<String, String> parameters) {}

    Optional<Comment> of(Class<?> type) {
        return Optional.ofNullable(commentsOf(type).get(nameInFile(type)));
    }

    /** Overloads of one name share the comment of the first one: no controller has any. */
    Optional<Comment> of(Method method) {
        var type = method.getDeclaringClass();
        return Optional.ofNullable(commentsOf(type).get(nameInFile(type) + "#" + method.getName()));
    }

    private static String nameInFile(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private Map<String, Comment> commentsOf(Class<?> type) {
        return files.computeIfAbsent(type.getName().replaceFirst("\\$.*", ""), this::read);
    }

    private Map<String, Comment> read(String topLevelClass) {
        var file = topLevelClass.replace('.', '/') + ".java";
        return roots.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(SourceDocs::parse)
                .orElseGet(Map::of);
    }

    private static Map<String, Comment> parse(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            var comments = new HashMap<String, Comment>();
            var scanner = new CommentScanner(DocTrees.instance(task), comments);
            for (var unit : task.parse()) {
                scanner.scan(unit, "");
            }
            return Map.copyOf(comments);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Visits a file's classes and methods; the parameter is the name of the class around, {@code $} after it. */
    private static final class CommentScanner extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees trees;
        private final Map<String, Comment> comments;

        CommentScanner(DocTrees trees, Map<String, Comment> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, String around) {
            var name = around + tree.getSimpleName();
            keep(name);
            return super.visitClass(tree, name + "$");
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, String around) {
            keep(around.substring(0, around.length() - 1) + "#" + tree.getName());
            return super.visitMethod(tree, around);
        }

        private void keep(String name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.putIfAbsent(name, read(comment));
            }
        }
    }

    private static Comment read(DocCommentTree comment) {
        var parameters = comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(it -> it.getName().toString(), it -> markdown(it.getDescription())));
        var summary = markdown(comment.getFirstSentence());
        return new Comment(
                summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary,
                markdown(comment.getBody()),
                parameters);
    }

    private static String markdown(List<? extends DocTree> text) {
        return text.stream()
                .map(SourceDocs::markdown)
                .collect(Collectors.joining())
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"))
                // Line breaks of the source have no meaning, those of paragraphs and lists do.
                .replaceAll("(?<!\n)\n(?![\n-])", " ")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String markdown(DocTree part) {
        return switch (part) {
            case TextTree plain -> plain.getBody();
            case LiteralTree literal
            when literal.getKind() == DocTree.Kind.CODE ->
                "`" + literal.getBody().getBody().strip() + "`";
            case LiteralTree literal -> literal.getBody().getBody().strip();
            case LinkTree link when !link.getLabel().isEmpty() -> markdown(link.getLabel());
            case LinkTree link -> "`" + link.getReference().getSignature().replaceFirst(".*[#.]", "") + "`";
            case EntityTree entity -> ENTITIES.getOrDefault(entity.getName().toString(), "");
            case StartElementTree element ->
                switch (element.getName().toString()) {
                    case "p", "ul", "ol" -> "\n\n";
                    case "li" -> "\n- ";
                    default -> "";
                };
            case EndElementTree element -> element.getName().contentEquals("ul") ? "\n\n" : "";
            default -> part.toString();
        };
    }
}
