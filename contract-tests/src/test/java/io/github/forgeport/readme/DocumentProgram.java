package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.matrix.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program in a document's code block, which is compiled on the tests' class path. */
final class DocumentProgram {

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface|record) (\\w+)");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** The shared file manager, since each new one reads the class path again. */
    private static final StandardJavaFileManager FILES =
            JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private static final Pattern OTHERS = Pattern.compile("FORGEPORT_|ALIBABA_CLOUD_|HUAWEICLOUD_");

    private final Path classes;

    private DocumentProgram(Path classes) {
        this.classes = classes;
    }

    /** Compiles complete source files, each with one top-level type, or none if it describes a package. */
    static DocumentProgram compile(Path folder, List<String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files.add(Files.writeString(folder.resolve(typeIn(source) + ".java"), source));
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        StringBuilder complaints = new StringBuilder();
        JAVAC.getTask(
                        null,
                        FILES,
                        complaint -> complaints.append(complaint).append('\n'),
                        List.of(
                                "-d",
                                classes.toString(),
                                "-cp",
                                CLASS_PATH,
                                "--release",
                                "17",
                                "-proc:none",
                                "-parameters"),
                        null,
                        FILES.getJavaFileObjectsFromPaths(files))
                .call();
        assertThat(complaints).as("what the compiler says").isEmpty();
        return new DocumentProgram(classes);
    }

    private static String typeIn(String source) {
        Matcher type = TYPE.matcher(source);
        return type.find() ? type.group(1) : "package-info";
    }

    /** Returns the folder of the compiled classes. */
    Path classes() {
        return classes;
    }

    /** Runs the main method of a class in a JVM of its own, and returns its output, errors included. */
    String run(String mainClass) throws IOException {
        return run(Map.of(), mainClass);
    }

    /** Runs the main method of a class with these environment variables and no other of Forgeport's or the vendors'. */
    String run(Map<String, String> environment, String mainClass, String... arguments) throws IOException {
        List<String> command = ChildJvm.running("-cp", classes + File.pathSeparator + CLASS_PATH, mainClass);
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> OTHERS.matcher(name).lookingAt());
        program.environment().putAll(environment);
        // Else the JVM itself says what it found there.
        program.environment().remove("JAVA_TOOL_OPTIONS");
        return new String(program.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
