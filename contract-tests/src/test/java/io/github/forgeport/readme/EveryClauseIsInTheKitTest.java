package io.github.forgeport.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.contract.GitHostContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each numbered clause in the Javadoc of the ports is proven by the kit, in a test whose name begins with its number. */
class EveryClauseIsInTheKitTest {

    private static final Pattern PROMISED = Pattern.compile("<b>([a-z][0-9]+)</b>");

    /** A pattern of the clause numbers in a test's name; one test may prove clauses of several ports. */
    private static final Pattern PROVEN = Pattern.compile("\\G([a-z][0-9]+)_");

    private static TreeSet<String> numbers(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        return MarkdownDocument.of(file).text();
    }

    @Test
    void the_kit_proves_the_clauses_of_the_ports_and_no_others() throws IOException {
        try (Stream<Path> ports = Files.walk(MarkdownDocument.ROOT.resolve("ports/src/main/java"))) {
            Stream<String> clauses = Arrays.stream(GitHostContract.class.getMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(method -> method.getName());

            assertThat(numbers(PROVEN, clauses))
                    .hasSizeGreaterThan(80)
                    .isEqualTo(
                            numbers(PROMISED, ports.filter(Files::isRegularFile).map(EveryClauseIsInTheKitTest::text)));
        }
    }
}
