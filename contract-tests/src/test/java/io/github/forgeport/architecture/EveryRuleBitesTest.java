package io.github.forgeport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.forgeport.violations.adapter.first.Doorless;
import io.github.forgeport.violations.adapter.first.FeignSpeaker;
import io.github.forgeport.violations.adapter.first.FirstKnowsSecond;
import io.github.forgeport.violations.adapter.first.GitHostWithoutRawCalls;
import io.github.forgeport.violations.adapter.first.OpenApi;
import io.github.forgeport.violations.adapter.first.TableBypasser;
import io.github.forgeport.violations.adapter.first.WireUser;
import io.github.forgeport.violations.circle.one.Circling;
import io.github.forgeport.violations.crowded.Crowd;
import io.github.forgeport.violations.domain.DomainWithJackson;
import io.github.forgeport.violations.http.FeignShower;
import io.github.forgeport.violations.http.HttpKnowsVendor;
import io.github.forgeport.violations.jackson.JsonKnowsHttp;
import io.github.forgeport.violations.port.PortWithFeign;
import io.github.forgeport.violations.rest.JsonUser;
import io.github.forgeport.violations.rest.KitUser;
import io.github.forgeport.violations.rest.LoudClass;
import io.github.forgeport.violations.rest.NamelessImpl;
import io.github.forgeport.violations.rest.OptionalField;
import io.github.forgeport.violations.sandbox.SandboxKnowsDomain;
import io.github.forgeport.violations.unmarked.Unmarked;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each architecture rule reports the type that violates it on purpose. */
class EveryRuleBitesTest {

    private static final Map<String, Class<?>> CULPRITS = Map.ofEntries(
            Map.entry("the_domain_depends_on_the_jdk_alone", DomainWithJackson.class),
            Map.entry("ports_speak_the_domain_alone", PortWithFeign.class),
            Map.entry("http_knows_no_vendor", HttpKnowsVendor.class),
            Map.entry("json_is_made_of_values_alone", JsonKnowsHttp.class),
            Map.entry("nothing_of_ours_needs_its_json", JsonUser.class),
            Map.entry("vendors_do_not_know_each_other", FirstKnowsSecond.class),
            Map.entry("adapters_leave_the_wire_to_http", WireUser.class),
            Map.entry("only_an_api_speaks_feign", FeignSpeaker.class),
            Map.entry("an_api_is_its_adapters_own", OpenApi.class),
            Map.entry("an_adapters_public_types_are_its_doors", Doorless.class),
            Map.entry("every_session_sends_raw_calls", GitHostWithoutRawCalls.class),
            Map.entry("a_table_says_how_calls_are_repeated", TableBypasser.class),
            Map.entry("http_shows_no_library", FeignShower.class),
            Map.entry("the_sandbox_knows_nothing_of_ours", SandboxKnowsDomain.class),
            Map.entry("nothing_that_ships_depends_on_the_kit", KitUser.class),
            Map.entry("names_say_what_things_are", NamelessImpl.class),
            Map.entry("the_library_is_silent", LoudClass.class),
            Map.entry("optional_is_an_answer", OptionalField.class),
            Map.entry("every_package_is_null_marked", Unmarked.class),
            Map.entry("no_circle_of_packages", Circling.class),
            Map.entry("a_room_has_so_many_types", Crowd.class));

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("io.github.forgeport.violations");

    static Stream<String> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ArchRule.class)
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_catches_its_culprit(String name) throws ReflectiveOperationException {
        ArchRule rule =
                (ArchRule) ArchitectureRules.class.getDeclaredField(name).get(null);

        String report = rule.evaluate(VIOLATIONS).getFailureReport().toString();

        assertThat(CULPRITS).containsKey(name);
        assertThat(report).contains(CULPRITS.get(name).getSimpleName());
    }
}
