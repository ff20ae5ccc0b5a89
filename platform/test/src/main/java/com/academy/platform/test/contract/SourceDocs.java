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
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of a module's main sources and of the platform's, read from the files: a service's OpenAPI document says
 * what the code says beside it.
 */
final class SourceDocs {

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "ndash", "–", "hellip", "…");

    private final List<Path> roots;
    private final Map<String, Parsed> files = new ConcurrentHashMap<>();

    private SourceDocs(List<Path> roots) {
        this.roots = roots;
    }

    /** Of the module in whose folder the tests run. */
    static SourceDocs ofThisModule() {
        return new SourceDocs(SourceFiles.roots());
    }

    /**
     * A comment in Markdown.
     *
     * @param summary the first sentence, without its full stop
     * @param description the sentences after the first one, empty where there are none
     * @param parameters what the {@code @param} tags say, by name
     */
    record Comment(String summary, String description, Map<String, String> parameters) {

        String text() {
            return description.isEmpty() ? summary : summary + ". " + description;
        }
    }

    /**
     * What a file says.
     *
     * @param comments of classes by their name, of methods by {@code Class#method}
     * @param calls by {@code Class#method}, what the method's body calls
     */
    private record Parsed(Map<String, Comment> comments, Map<String, Set<String>> calls) {}

    Optional<Comment> of(Class<?> type) {
        return Optional.ofNullable(parsed(type).comments().get(nameInFile(type)));
    }

    /** Overloads of one name share the comment of the first one: no controller has any. */
    Optional<Comment> of(Method method) {
        var type = method.getDeclaringClass();
        return Optional.ofNullable(parsed(type).comments().get(nameInFile(type) + "#" + method.getName()));
    }

    Optional<Comment> of(Field field) {
        var type = field.getDeclaringClass();
        return Optional.ofNullable(parsed(type).comments().get(nameInFile(type) + "#" + field.getName()));
    }

    /**
     * The names of the methods that a method calls, itself or in a method of the same class; where one is called on a
     * field or variable, {@code variable.name} as well.
     */
    Set<String> callsOf(Method method) {
        var type = method.getDeclaringClass();
        var all = parsed(type).calls();
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(method.getName()));
        while (!open.isEmpty()) {
            for (var call : all.getOrDefault(nameInFile(type) + "#" + open.pop(), Set.of())) {
                if (found.add(call)) {
                    open.push(call);
                }
            }
        }
        return found;
    }

    private static String nameInFile(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private Parsed parsed(Class<?> type) {
        return files.computeIfAbsent(type.getName().replaceFirst("\\$.*", ""), this::read);
    }

    private Parsed read(String topLevelClass) {
        var file = topLevelClass.replace('.', '/') + ".java";
        return roots.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(SourceDocs::parse)
                .orElseGet(() -> new Parsed(Map.of(), Map.of()));
    }

    private static Parsed parse(Path file) {
        var parsed = new Parsed(new HashMap<>(), new HashMap<>());
        for (var source : SourceFiles.parse(List.of(file))) {
            new Scanner(source.trees(), parsed).scan(source.unit(), "");
        }
        return parsed;
    }

    /** Visits a file's classes and methods; the parameter is the name of the class around, {@code $} after it. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees trees;
        private final Parsed parsed;
        private Set<String> calls = new HashSet<>();

        Scanner(DocTrees trees, Parsed parsed) {
            this.trees = trees;
            this.parsed = parsed;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, String around) {
            var name = around + tree.getSimpleName();
            keep(name);
            return super.visitClass(tree, name + "$");
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, String around) {
            keep(around.substring(0, around.length() - 1) + "#" + tree.getName());
            return super.visitVariable(tree, around);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, String around) {
            var name = around.substring(0, around.length() - 1) + "#" + tree.getName();
            keep(name);
            calls = parsed.calls().computeIfAbsent(name, _ -> new HashSet<>());
            return super.visitMethod(tree, around);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String around) {
            switch (call.getMethodSelect()) {
                case MemberSelectTree select -> called(select.getExpression(), select.getIdentifier());
                case IdentifierTree own -> calls.add(own.getName().toString());
                default -> {}
            }
            return super.visitMethodInvocation(call, around);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, String around) {
            called(reference.getQualifierExpression(), reference.getName());
            return super.visitMemberReference(reference, around);
        }

        private void called(ExpressionTree on, Name method) {
            calls.add(method.toString());
            if (on instanceof IdentifierTree variable) {
                calls.add(variable.getName() + "." + method);
            }
        }

        private void keep(String name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                parsed.comments().putIfAbsent(name, read(comment));
            }
        }
    }

    static Comment read(DocCommentTree comment) {
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
