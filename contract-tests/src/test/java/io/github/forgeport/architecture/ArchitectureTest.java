package io.github.forgeport.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Checks the architecture rules on all published modules. */
@AnalyzeClasses(packages = "io.github.forgeport", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests THE_HOUSE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchTests SECRETS = ArchTests.in(SecretComparison.class);
}
