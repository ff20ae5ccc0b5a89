package com.academy.platform.test.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java source files as syntax trees with their comments. */
final class SourceFiles {

    private SourceFiles() {}

    record Parsed(CompilationUnitTree unit, DocTrees trees) {

        Optional<DocCommentTree> comment(Tree tree) {
            return Optional.ofNullable(trees.getDocCommentTree(trees.getPath(unit, tree)));
        }
    }

    /** @return the main source folders of the module in whose folder the tests run, and of the platform */
    static List<Path> roots() {
        return Stream.of("", "../platform/core", "../platform/starter", "../core", "../starter")
                .map(module -> Path.of(module, "src/main/java"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** @param wanted judges a file by its text */
    static List<Parsed> parse(Path root, Predicate<String> wanted) {
        try (var files = Files.walk(root)) {
            return parse(files.filter(file -> file.toString().endsWith(".java") && wanted.test(text(file)))
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Parsed> parse(List<Path> files) {
        if (files.isEmpty()) {
            return List.of(); // the compiler takes that for an error
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var trees = DocTrees.instance(task);
            var parsed = new ArrayList<Parsed>();
            task.parse().forEach(unit -> parsed.add(new Parsed(unit, trees)));
            return parsed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
