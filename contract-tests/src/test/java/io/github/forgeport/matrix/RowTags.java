package io.github.forgeport.matrix;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A finder of the rows of the fault matrix that tests name by tags. */
final class RowTags extends TreeScanner<Void, Set<String>> {

    private static final Pattern TAG = Pattern.compile("\"row:([^\"]*)\"");

    private static final Pattern NAME = Pattern.compile("\\G([a-h]\\d{1,2})_");

    /** A test method, and the rows that it or its class names by tags. */
    record TestMethod(Path file, String method, Set<String> rows) {

        /** Whether the test is in the kit, whose clauses have numbers of their own. */
        boolean isClause() {
            return !file.toString().contains("src/test".replace('/', File.separatorChar));
        }

        /** Returns the ids of the rows with which the test's name begins. */
        Set<String> rowsInItsName() {
            return NAME.matcher(method)
                    .results()
                    .map(row -> row.group(1).toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return file.getFileName() + "#" + method;
        }
    }

    private final Path file;
    private final List<TestMethod> tests;

    private RowTags(Path file, List<TestMethod> tests) {
        this.file = file;
        this.tests = tests;
    }

    /** Returns all tests that are not disabled. */
    static List<TestMethod> in(Collection<Path> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<TestMethod> tests = new ArrayList<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree source : task.parse()) {
                new RowTags(Path.of(source.getSourceFile().toUri()), tests).scan(source, Set.of());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tests;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, Set<String> around) {
        return has(type.getModifiers(), "Disabled") ? null : super.visitClass(type, with(around, type.getModifiers()));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, Set<String> around) {
        ModifiersTree modifiers = method.getModifiers();
        if (has(modifiers, "Test") && !has(modifiers, "Disabled")) {
            tests.add(new TestMethod(file, method.getName().toString(), with(around, modifiers)));
        }
        return null;
    }

    /** Whether an annotation's name has this ending; {@code Test} also matches the parameterized and other tests. */
    private static boolean has(ModifiersTree modifiers, String end) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith(end));
    }

    private static Set<String> with(Set<String> around, ModifiersTree modifiers) {
        Set<String> rows = new TreeSet<>(around);
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            TAG.matcher(annotation.toString()).results().forEach(tag -> rows.add(tag.group(1)));
        }
        return rows;
    }
}
