package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.port.CallListener;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H42: every part of a policy has a {@code with}, found by reflection, and the order in which they are said does not matter. */
class WithersTest {

    /** What a part is, and what it is to become. */
    private record Change(Record from, Record to) {

        RecordComponent[] components() {
            return from.getClass().getRecordComponents();
        }
    }

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));

    private static final Limits LIMITS = new Limits(1, Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 5);

    private static final Timing TIMING =
            new Timing((time, closed) -> {}, new Random(1), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    /** Every base is above the cap of the defaults. */
    private static final Retries LONGER = new Retries(
            7, Duration.ofSeconds(30), Duration.ofSeconds(40), Duration.ofMinutes(2), Duration.ofMinutes(3), 8, 9, 10);

    /** Every cap is below the base of the defaults. */
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
    void h42_every_part_that_is_a_record_is_here(Change change) {
        List<Class<?>> here = changes()
                .map(each -> each.getPayload().from().getClass())
                .distinct()
                .collect(ArrayList::new, List::add, List::addAll);

        for (RecordComponent part : change.components()) {
            assertThat(!part.getType().isRecord() || here.contains(part.getType()))
                    .as(part.getName())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void h42_every_part_has_a_with_that_changes_it_alone(Change change) throws Exception {
        RecordComponent[] parts = change.components();
        for (int i = 0; i < parts.length; i++) {
            Object value = parts[i].getAccessor().invoke(change.to());
            Object[] expected = values(change.from());
            expected[i] = value;

            Record changed = with(change.from(), parts[i], value);

            assertThat(value).as("what is to be seen").isNotEqualTo(values(change.from())[i]);
            assertThat(parts[i].getAccessor().invoke(changed))
                    .as(parts[i].getName())
                    .isEqualTo(value);
            if (!(change.from() instanceof Retries)) { // There a base may move its cap; see below.
                assertThat(changed).as(parts[i].getName()).isEqualTo(of(change.from(), expected));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void h42_all_of_them_lead_to_the_same_in_any_order(Change change) throws Exception {
        List<RecordComponent> order = new ArrayList<>(Arrays.asList(change.components()));
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(order, random);
            Record changed = change.from();
            for (RecordComponent part : order) {
                changed = with(changed, part, part.getAccessor().invoke(change.to()));
            }

            assertThat(changed).as(order.toString()).isEqualTo(change.to());
        }
    }

    @Test
    void h42_every_field_of_the_network_has_one_too() {
        assertThat(Arrays.stream(Network.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .map(WithersTest::withName))
                .isSubsetOf(Arrays.stream(Network.class.getMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static String withName(String part) {
        return "with" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    private static Record with(Record record, RecordComponent part, Object value) throws Exception {
        Method with = record.getClass().getMethod(withName(part.getName()), part.getType());
        return (Record) with.invoke(record, value);
    }

    private static Object[] values(Record record) throws Exception {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getAccessor().invoke(record);
        }
        return values;
    }

    private static Record of(Record type, Object[] values) throws Exception {
        Class<?>[] types = Arrays.stream(type.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = type.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
