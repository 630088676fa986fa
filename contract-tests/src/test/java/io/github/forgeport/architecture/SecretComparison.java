package io.github.forgeport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import io.github.forgeport.domain.text.Secret;
import java.security.MessageDigest;
import java.util.Set;

/** H37: the rule that secrets are compared in constant time, checked on the code. */
final class SecretComparison {

    private static final Set<String> EARLY_ENDING =
            Set.of("equals", "compareTo", "compare", "mismatch", "contentEquals");

    private SecretComparison() {}

    @ArchTest
    @ArchTag("row:H37")
    static void h37_a_secret_compares_by_what_takes_the_same_time_wherever_they_differ(JavaClasses shipped) {
        JavaCodeUnit equals = shipped.get(Secret.class).getMethod("equals", Object.class);

        assertThat(equals.getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && call.getName().equals("isEqual"))
                .noneMatch(call -> EARLY_ENDING.contains(call.getName()));
    }

    @ArchTest
    @ArchTag("row:H37")
    static void h37_nobody_compares_what_a_secret_reveals(JavaClasses shipped) {
        assertThat(shipped.stream().flatMap(type -> type.getCodeUnits().stream()))
                .filteredOn(SecretComparison::reveals)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.getMethodCallsFromSelf())
                        .as(unit.getFullName())
                        .noneMatch(call -> EARLY_ENDING.contains(call.getName())));
    }

    private static boolean reveals(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream().anyMatch(SecretComparison::isReveal);
    }

    private static boolean isReveal(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Secret.class)
                && call.getName().equals("reveal");
    }
}
