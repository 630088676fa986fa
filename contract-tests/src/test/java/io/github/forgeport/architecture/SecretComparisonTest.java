package io.github.forgeport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.forgeport.domain.text.Secret;
import java.security.MessageDigest;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** H37: how secrets are compared; time itself is too noisy to test it. */
class SecretComparisonTest {

    private static final Set<String> EARLY_ENDING =
            Set.of("equals", "compareTo", "compare", "mismatch", "contentEquals");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.forgeport");

    @Test
    @Tag("row:H37")
    void h37_a_secret_compares_by_what_takes_the_same_time_wherever_they_differ() {
        JavaCodeUnit equals = PRODUCTION.get(Secret.class).getMethod("equals", Object.class);

        assertThat(equals.getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && call.getName().equals("isEqual"))
                .noneMatch(call -> EARLY_ENDING.contains(call.getName()));
    }

    @Test
    @Tag("row:H37")
    void h37_nobody_compares_what_a_secret_reveals() {
        assertThat(PRODUCTION.stream().flatMap(type -> type.getCodeUnits().stream()))
                .filteredOn(SecretComparisonTest::reveals)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.getMethodCallsFromSelf())
                        .as(unit.getFullName())
                        .noneMatch(call -> EARLY_ENDING.contains(call.getName())));
    }

    private static boolean reveals(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream().anyMatch(SecretComparisonTest::isReveal);
    }

    private static boolean isReveal(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Secret.class)
                && call.getName().equals("reveal");
    }
}
