package io.github.forgeport.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Holds the rules against everything that ships. */
@AnalyzeClasses(packages = "io.github.forgeport", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests THE_HOUSE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchTests SECRETS = ArchTests.in(SecretComparison.class);
}
