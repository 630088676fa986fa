package io.github.forgeport.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import org.junit.jupiter.api.Test;

/** The architecture rules of packages, applied to the command. */
class PackageRulesTest {

    private static final int MOST_TYPES = 25;

    private static final ArchRule ONE_ROOM_KNOWS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackage("..cli.vendor")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..")
            .because("a host is added by a file and a line there, and by nothing else");

    private static final ArchRule NO_CIRCLE =
            slices().matching("io.github.forgeport.(cli..)").should().beFreeOfCycles();

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("io.github.forgeport.cli");

    private static final JavaClasses COMMAND =
            WITH_TESTS.that(describe("are not of tests", PackageRulesTest::isNoTest));

    private static boolean isNoTest(JavaClass type) {
        return new ImportOption.DoNotIncludeTests()
                .includes(Location.of(type.getSource().orElseThrow().getUri()));
    }

    /** An example of a type that breaks the rule for adapters. */
    record Culprit(CodeupConfig config) {}

    @Test
    void only_the_room_of_vendors_knows_adapters() {
        ONE_ROOM_KNOWS_ADAPTERS.check(COMMAND);

        assertThat(ONE_ROOM_KNOWS_ADAPTERS
                        .evaluate(new ClassFileImporter().importClasses(Culprit.class))
                        .getFailureReport()
                        .toString())
                .contains("Culprit");
    }

    @Test
    void no_circle_joins_rooms() {
        NO_CIRCLE.check(COMMAND);

        // The tests of a room use helpers of those of the whole command.
        assertThat(NO_CIRCLE.evaluate(WITH_TESTS).hasViolation()).isTrue();
    }

    @Test
    void a_room_has_so_many_types() {
        assertThat(COMMAND.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(groupingBy(JavaClass::getPackageName, counting())))
                .hasSizeGreaterThan(5)
                .allSatisfy((room, types) -> assertThat(types).isLessThanOrEqualTo(MOST_TYPES));
    }
}
