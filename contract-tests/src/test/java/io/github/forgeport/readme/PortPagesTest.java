package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.contract.VendorUnderTest;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each port has a page in docs/ports with all of its methods, and a program that prints the output shown below it. */
class PortPagesTest {

    private static final String PRINTS = "For a repository `anvil` in the sandbox it prints at ";

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(PortPagesTest::seed);

    private static ClassLoader programs;

    private static void seed(WorldSeed world) {
        runs().forEach(run -> world.repository(repository((VendorUnderTest) run.get()[0], (Class<?>) run.get()[1]))
                .branch("main")
                .file("README.md", "# Anvil\n")
                .file("src/Anvil.java", "class Anvil {}\n")
                .tag("v1")
                .branch("next")
                .file("README.md", "# Anvil 2\n"));
    }

    /** Returns the path of the program's repository at a host; each program has its own, since it writes. */
    private static String repository(VendorUnderTest vendor, Class<?> port) {
        return vendor.name() + "-" + port.getSimpleName().toLowerCase(Locale.ROOT) + "/anvil";
    }

    static Stream<Class<?>> ports() {
        return Arrays.stream(GitHost.class.getMethods())
                .map(Method::getGenericReturnType)
                .map(type -> type instanceof ParameterizedType optional ? optional.getActualTypeArguments()[0] : type)
                .filter(PortPagesTest::isPort)
                .map(type -> (Class<?>) type);
    }

    private static boolean isPort(Type type) {
        return type instanceof Class<?> port
                && port != GitHost.class
                && port.isInterface()
                && Arrays.stream(port.getMethods()).anyMatch(method -> method.getReturnType() == Capabilities.class);
    }

    private static MarkdownDocument page(Class<?> port) {
        return MarkdownDocument.of("docs/ports/"
                + port.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".md");
    }

    private static String program(Class<?> port) {
        return page(port).blocks("java").get(0);
    }

    /** Returns the line of a page that names the hosts at which its program runs. */
    private static String hosts(Class<?> port) {
        return page(port)
                .text()
                .lines()
                .filter(line -> line.startsWith(PRINTS))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> runs() {
        return ports().flatMap(port -> Vendors.ALL.stream()
                .filter(vendor -> hosts(port).contains("`" + vendor + "`"))
                .map(vendor -> Arguments.of(vendor, port)));
    }

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        List<String> sources = ports().map(PortPagesTest::program).toList();
        URL classes = DocumentProgram.compile(folder, sources).classes().toUri().toURL();
        programs = new URLClassLoader(new URL[] {classes}, PortPagesTest.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("ports")
    void a_page_names_every_method(Class<?> port) {
        assertThat(page(port).text())
                .contains(Arrays.stream(port.getMethods())
                        .map(Method::getName)
                        .filter(name -> !name.equals("capabilities"))
                        .map(name -> "`" + name + "`")
                        .toList());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("runs")
    void a_program_prints_what_stands_below_it(VendorUnderTest vendor, Class<?> port)
            throws ReflectiveOperationException {
        Method run = programs.loadClass(port.getSimpleName() + "Example")
                .getDeclaredMethod("run", GitHost.class, RepositoryPath.class, PrintStream.class);
        run.setAccessible(true);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        try (GitHost host = vendor.token().openKnown(SANDBOX.url(vendor.name()), TestPolicy.PATIENT);
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            run.invoke(null, host, RepositoryPath.parse(repository(vendor, port)), out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(page(port).blockAfter(program(port)));
    }
}
