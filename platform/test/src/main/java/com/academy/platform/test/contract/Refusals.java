package com.academy.platform.test.contract;

import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.DomainException;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.NotAuthenticatedException;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.error.TooManyAttemptsException;
import com.academy.platform.error.UnavailableException;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The refusals that main sources declare: classes that extend one of the platform's exceptions, with the code that they
 * give to its constructor and the members that they add to the problem.
 */
final class Refusals {

    /** @param members what the {@code @param} tag of the constructor says about each */
    record Refusal(String code, int status, SortedMap<String, String> members) {}

    private static final String MALFORMED = InvalidRequestException.class.getSimpleName();

    private static final Map<String, Integer> STATUSES = Stream.<DomainException>of(
                    new InvalidRequestException("", "") {},
                    new NotAuthenticatedException("", "") {},
                    new AccessRefusedException("", "") {},
                    new NotFoundException("", "") {},
                    new ConflictException("", "") {},
                    new RuleViolationException("", "") {},
                    new TooManyAttemptsException("", "", Duration.ZERO) {},
                    new UnavailableException("", "", Duration.ZERO) {})
            .collect(Collectors.toMap(it -> it.getClass().getSuperclass().getSimpleName(), DomainException::status));

    private Refusals() {}

    /** Those of all files below a folder, by code. */
    static SortedMap<String, Refusal> of(Path root) {
        var found = new TreeMap<String, Refusal>();
        SourceFiles.parse(root, Refusals::mayRefuse)
                .forEach(file -> file.unit().accept(new Scanner(file, found), null));
        return found;
    }

    private static boolean mayRefuse(String source) {
        return source.contains("new " + MALFORMED + "(")
                || STATUSES.keySet().stream().anyMatch(base -> source.contains("extends " + base));
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final SourceFiles.Parsed file;
        private final Map<String, Refusal> found;

        Scanner(SourceFiles.Parsed file, Map<String, Refusal> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var extended = type.getExtendsClause();
            if (extended != null && STATUSES.containsKey(extended.toString())) {
                var status = STATUSES.get(extended.toString());
                all(type, MethodTree.class, it -> it.getName().contentEquals("<init>"))
                        .forEach(constructor -> declare(type, constructor, status));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void nothing) {
            if (created.getIdentifier().toString().equals(MALFORMED)) {
                texts(created.getArguments().getFirst()).forEach(code -> add(code, 400, new TreeMap<>()));
            }
            return super.visitNewClass(created, nothing);
        }

        private void declare(ClassTree type, MethodTree constructor, int status) {
            var members = new TreeMap<String, String>();
            var described = file.comment(constructor).map(SourceDocs::read).map(SourceDocs.Comment::parameters);
            all(constructor, MethodInvocationTree.class, it -> isNamed(it, "member"))
                    .flatMap(it -> texts(it.getArguments().getFirst()))
                    .forEach(name ->
                            members.put(name, described.map(it -> it.get(name)).orElse("")));
            all(constructor, MethodInvocationTree.class, it -> isNamed(it, "super"))
                    .flatMap(it -> codes(type, constructor, it.getArguments().getFirst()))
                    .forEach(code -> add(code, status, members));
        }

        /** The texts of an expression, or those that creators of the class give for its parameter. */
        private Stream<String> codes(ClassTree type, MethodTree constructor, ExpressionTree code) {
            var parameters = constructor.getParameters();
            var index = IntStream.range(0, parameters.size())
                    .filter(i -> code instanceof IdentifierTree name
                            && name.getName().equals(parameters.get(i).getName()))
                    .findFirst();
            return index.isEmpty()
                    ? texts(code)
                    : all(
                                    file.unit(),
                                    NewClassTree.class,
                                    it -> it.getIdentifier()
                                            .toString()
                                            .equals(type.getSimpleName().toString()))
                            .flatMap(it -> texts(it.getArguments().get(index.getAsInt())));
        }

        /** The string literals in an expression, and those of the constants of the same file that it names. */
        private Stream<String> texts(ExpressionTree expression) {
            var constants = all(expression, IdentifierTree.class, _ -> true)
                    .flatMap(name -> all(
                            file.unit(), VariableTree.class, it -> it.getName().equals(name.getName())))
                    .map(VariableTree::getInitializer)
                    .flatMap(Stream::ofNullable)
                    .flatMap(Scanner::literals);
            return Stream.concat(literals(expression), constants);
        }

        private static Stream<String> literals(ExpressionTree expression) {
            return all(expression, LiteralTree.class, it -> it.getValue() instanceof String)
                    .map(it -> it.getValue().toString());
        }

        private void add(String code, int status, SortedMap<String, String> members) {
            var before =
                    Optional.ofNullable(found.get(code)).map(Refusal::members).orElseGet(TreeMap::new);
            var all = new TreeMap<>(before);
            all.putAll(members);
            found.put(code, new Refusal(code, status, all));
        }
    }

    private static boolean isNamed(MethodInvocationTree call, String name) {
        return call.getMethodSelect() instanceof IdentifierTree called
                && called.getName().contentEquals(name);
    }

    private static <T extends Tree> Stream<T> all(Tree tree, Class<T> kind, Predicate<T> wanted) {
        var found = Stream.<T>builder();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree inner, @Nullable Void nothing) {
                if (kind.isInstance(inner) && wanted.test(kind.cast(inner))) {
                    found.add(kind.cast(inner));
                }
                return super.scan(inner, nothing);
            }
        }.scan(tree, null);
        return found.build();
    }
}
