package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.http.policy.AllowedWrites;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.CallListener;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * H42: every part of a policy has a {@code with} method, and the order of their calls does not matter; see also
 * {@link ContradictingPolicyTest}.
 */
class CopyMethodsTest {

    /** A change of one setting: the original policy or part, and the changed one. */
    private record Change(Object from, Object to) {

        List<Method> parts() {
            return CopyMethodsTest.parts(from.getClass());
        }
    }

    /** The settings, by name, whose default changes if it contradicts the value chosen for the given setting. */
    private static final Map<String, String> YIELDING = Map.of(
            "call", "attempt",
            "transientBase", "transientCap",
            "transientCap", "transientBase",
            "throttledBase", "throttledCap",
            "throttledCap", "throttledBase");

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));

    private static final Limits LIMITS = new Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 5, 6, 7);

    private static final Timing TIMING =
            new Timing((time, closed) -> {}, new Random(1), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    /** Retry settings whose bases are above the default caps. */
    private static final Retries LONGER = new Retries(
            7, Duration.ofSeconds(30), Duration.ofSeconds(40), Duration.ofMinutes(2), Duration.ofMinutes(3), 8, 9, 10);

    /** Retry settings whose caps are below the default bases. */
    private static final Retries SHORTER = new Retries(
            7, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3), Duration.ofMillis(4), 8, 9, 10);

    static Stream<Named<Change>> changes() {
        HttpPolicy policy = new HttpPolicy(
                TIMEOUTS,
                LONGER,
                LIMITS,
                Network.DEFAULTS.withPlainHttpAllowed(),
                TIMING,
                new CallListener() {},
                (host, operation, attempt) -> Map.of(),
                AllowedWrites.ALL,
                "shop/1.0");
        return Stream.of(
                named("HttpPolicy", new Change(HttpPolicy.defaults(), policy)),
                named("Timeouts", new Change(Timeouts.DEFAULTS, TIMEOUTS)),
                named("Retries, longer", new Change(Retries.DEFAULTS, LONGER)),
                named("Retries, shorter", new Change(Retries.DEFAULTS, SHORTER)),
                named("Limits", new Change(Limits.DEFAULTS, LIMITS)),
                named("Timing", new Change(Timing.DEFAULTS, TIMING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @Tag("row:H42")
    void h42_every_part_that_has_withs_is_here(Change change) {
        List<Class<?>> here = Stream.concat(
                        changes().map(each -> each.getPayload().from().getClass()), Stream.of(Network.class))
                .collect(ArrayList::new, List::add, List::addAll);

        assertThat(change.parts())
                .map(Method::getReturnType)
                .allSatisfy(type -> assertThat(hasWiths(type)).isEqualTo(here.contains(type)));
    }

    private static boolean hasWiths(Class<?> type) {
        return type.getPackage() == HttpPolicy.class.getPackage()
                && Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().startsWith("with"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @Tag("row:H42")
    void h42_every_part_has_a_with_that_changes_it_alone(Change change) throws Exception {
        for (Method part : change.parts()) {
            Object value = part.invoke(change.to());

            Object changed = with(change.from(), part, value);

            assertThat(value).as("what is to be seen").isNotEqualTo(part.invoke(change.from()));
            assertThat(part.invoke(changed)).as(part.getName()).isEqualTo(value);
            for (Method other : change.parts()) {
                if (!other.equals(part) && !other.getName().equals(YIELDING.get(part.getName()))) {
                    assertThat(other.invoke(changed)).as(other.getName()).isEqualTo(other.invoke(change.from()));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @Tag("row:H42")
    void h42_all_of_them_lead_to_the_same_in_any_order(Change change) throws Exception {
        List<Method> order = new ArrayList<>(change.parts());
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(order, random);
            Object changed = change.from();
            for (Method part : order) {
                changed = with(changed, part, part.invoke(change.to()));
            }

            assertThat(changed).as(order.toString()).isEqualTo(change.to());
        }
    }

    @Test
    @Tag("row:H42")
    void h42_every_field_of_the_network_has_one_too() {
        assertThat(Arrays.stream(Network.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .map(CopyMethodsTest::withName))
                .isSubsetOf(Arrays.stream(Network.class.getMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static String withName(String part) {
        return "with" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    /** Returns the methods without parameters of a policy's part, one for each setting. */
    private static List<Method> parts(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !method.getName().startsWith("with")
                        && !List.of("hashCode", "toString").contains(method.getName()))
                .toList();
    }

    private static Object with(Object whole, Method part, Object value) throws Exception {
        return whole.getClass()
                .getMethod(withName(part.getName()), part.getReturnType())
                .invoke(whole, value);
    }
}
