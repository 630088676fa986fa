package io.github.forgeport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

// spotless:off  the rules are written to be read

/** The architecture rules of all modules. */
final class ArchitectureRules {

    private static final String DOMAIN = "io.github.forgeport..domain..";
    private static final String PORTS = "io.github.forgeport..port..";
    private static final String HTTP = "io.github.forgeport..http..";
    private static final String JACKSON = "io.github.forgeport..jackson..";
    private static final String ADAPTERS = "io.github.forgeport..adapter..";

    /** The outermost package of each adapter, the only one that its module exports. */
    private static final String EXPORTED_BY_ADAPTERS = "io.github.forgeport..adapter.*";

    private static final String SANDBOX = "io.github.forgeport..sandbox..";
    private static final String CLI = "io.github.forgeport..cli..";
    private static final String KIT = "io.github.forgeport.contract..";

    /** The largest number of types in a package; the command, not visible here, checks it in its PackageRulesTest. */
    private static final int MOST_TYPES = 25;

    /** The packages of http that are not exported. */
    private static final String[] BEHIND_HTTP = {
        "..http.address", "..http.binding", "..http.body", "..http.callback", "..http.header", "..http.wire"
    };

    /** The packages of adapters that are not exported. */
    private static final String BEHIND_ADAPTERS = "..adapter.servicestage.identity..";

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule the_domain_depends_on_the_jdk_alone = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
            .because("every embedder inherits it, and no technology outlives it");

    @ArchTest
    static final ArchRule ports_speak_the_domain_alone = classes()
            .that()
            .resideInAPackage(PORTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PORTS, DOMAIN, "java..", "org.jspecify..")
            .because("an application that swaps its host must not notice how the host is reached");

    @ArchTest
    static final ArchRule http_knows_no_vendor = noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS, SANDBOX, CLI)
            .because("what is shared by all vendors must not bend to one");

    @ArchTest
    static final ArchRule json_is_made_of_values_alone = classes()
            .that()
            .resideInAPackage(JACKSON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JACKSON, PORTS, DOMAIN, "java..", "org.jspecify..", "com.fasterxml.jackson..")
            .because("an application writes JSON of values, however they were got");

    @ArchTest
    static final ArchRule nothing_of_ours_needs_its_json = noClasses()
            .that()
            .resideOutsideOfPackage(JACKSON)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JACKSON)
            .because("only who wants JSON of values takes the module for it");

    @ArchTest
    static final ArchRule vendors_do_not_know_each_other = slices().matching("..adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .because("the third is added, and the second removed, alone");

    @ArchTest
    static final ArchRule adapters_leave_the_wire_to_http = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "javax.net..")
            .because("deadlines, limits and redirects hold only where there is one way out");

    @ArchTest
    static final ArchRule only_an_api_speaks_feign = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .and()
            .haveSimpleNameNotEndingWith("Api")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("feign..")
            .because("one file speaks the vendor's language");

    @ArchTest
    static final ArchRule an_api_is_its_adapters_own = classes()
            .that()
            .resideInAPackage(ADAPTERS)
            .and()
            .haveSimpleNameEndingWith("Api")
            .should()
            .bePackagePrivate()
            .because("a vendor's misspellings die in its adapter");

    @ArchTest
    static final ArchRule an_adapters_public_types_are_its_doors = classes()
            .that()
            .resideInAPackage(EXPORTED_BY_ADAPTERS)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage(BEHIND_ADAPTERS)
            .should()
            .haveNameMatching(".*(GitHost|Config|Credentials|Settings|Attributes)")
            .because("what is public is promised");

    @ArchTest
    static final ArchRule every_session_sends_raw_calls = classes()
            .that()
            .resideInAPackage(ADAPTERS)
            .and()
            .areAssignableTo(GitHost.class)
            .should(answerByARawResponse())
            .because("nothing that a vendor offers is out of reach before it has a port");

    @ArchTest
    static final ArchRule a_table_says_how_calls_are_repeated = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .callMethod(Calls.class, "run", Operation.class, Repetition.class, BiFunction.class)
            .orShould()
            .callMethod(Calls.class, "remove", Operation.class, Repetition.class, Consumer.class)
            .because("what an operation may do twice is said once, in its row");

    @ArchTest
    static final ArchRule http_shows_no_library = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAnyPackage(HTTP)
                    .and(resideOutsideOfPackages(BEHIND_HTTP))
                    .and(describe("are public", ArchitectureRules::isPublic)))
            .should()
            .haveRawParameterTypes(describe(
                    "of Feign or the HTTP client", types -> types.stream().anyMatch(ArchitectureRules::isOfALibrary)))
            .orShould()
            .haveRawReturnType(describe("of Feign or the HTTP client", ArchitectureRules::isOfALibrary))
            .because("the transport is chosen by measurement and may be chosen again");

    @ArchTest
    static final ArchRule the_sandbox_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN, PORTS, HTTP, ADAPTERS, CLI)
            .because("a vendor that shares code with its client proves nothing about it");

    @ArchTest
    static final ArchRule nothing_that_ships_depends_on_the_kit = noClasses()
            .that()
            .resideOutsideOfPackage(KIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KIT)
            .because("tests come last");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..impl..", "..helper..")
            .because("a reader finds the room by its name");

    @ArchTest
    static final ArchRule the_library_is_silent = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
                            .or(simpleNameEndingWith("PrintStream")))
            .because("logs and consoles belong to the application");

    @ArchTest
    static final ArchRule optional_is_an_answer =
            noFields().should().haveRawType(Optional.class).because("Optional is a return type, never a field");

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().should(resideInANullMarkedPackage()).because("null lives on the wire and behind getters only");

    @ArchTest
    static final ArchRule no_circle_of_packages = slices().matching("io.github.forgeport.(**)")
            .should()
            .beFreeOfCycles()
            .because("what cannot be taken apart cannot be read apart");

    @ArchTest
    static final ArchRule a_room_has_so_many_types = classes()
            .that(describe("are top-level types", JavaClass::isTopLevelClass))
            .should(shareTheirPackageWithFew())
            .because("a reader finds the type in its room");

    private static ArchCondition<JavaClass> shareTheirPackageWithFew() {
        return new ArchCondition<>("have at most " + MOST_TYPES + " types in a package") {
            private final Map<String, SortedSet<String>> rooms = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> ofThisTime) {
                rooms.clear();
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info")) {
                    rooms.computeIfAbsent(type.getPackageName(), room -> new TreeSet<>())
                            .add(type.getSimpleName());
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                rooms.forEach((room, types) -> {
                    String found = room + " has " + types.size() + " types from " + types.first() + " on";
                    events.add(new SimpleConditionEvent(room, types.size() <= MOST_TYPES, found));
                });
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = annotatedWith(NullMarked.class).test(type.getPackage());
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in no @NullMarked package"));
            }
        };
    }

    private static ArchCondition<JavaClass> answerByARawResponse() {
        return new ArchCondition<>("have a public method that returns a RawResponse") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean sends = type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getRawReturnType().isEquivalentTo(RawResponse.class));
                events.add(new SimpleConditionEvent(type, sends, type.getName() + " sends no raw call"));
            }
        };
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureRules::isPublic).orElse(true);
    }

    private static boolean isOfALibrary(JavaClass type) {
        return type.getPackageName().startsWith("feign")
                || type.getPackageName().startsWith("org.apache.hc");
    }
}
