package io.github.forgeport.docs;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.contract.VendorUnderTest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The tables of the vendors' operations have all endpoints of the adapters, and each operation without a port has a
 * reason.
 */
class VendorOperationsTest {

    private static final String ACTION = "x-acs-action: ";

    static Stream<VendorUnderTest> vendors() {
        return VendorOperation.vendors();
    }

    static Stream<Arguments> endpoints() {
        return vendors()
                .flatMap(vendor -> ReflectionSupport.streamAllClassesInPackage(
                                "io.github.forgeport.adapter." + vendor.name(), Class::isInterface, name -> true)
                        .filter(api -> !api.getPackageName().endsWith(".identity")) // of IAM, which is another service
                        .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(RequestLine.class))
                        .map(method -> Arguments.of(vendor, method)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("endpoints")
    void what_an_adapter_declares_is_an_operation_of_the_manual(VendorUnderTest vendor, Method endpoint) {
        String declared = endpoint.getAnnotation(RequestLine.class).value().split("\\?")[0];

        assertThat(VendorOperation.of(vendor))
                .as("the operations of %s", vendor)
                .filteredOn(operation -> VendorOperation.withoutNames(operation.endpoint())
                        .equals(VendorOperation.withoutNames(declared)))
                .singleElement()
                .satisfies(operation -> actions(endpoint)
                        .forEach(action -> assertThat(operation.name()).isEqualTo(action)));
    }

    /** Returns the operation's name in the request, where the vendor wants it there. */
    private static Stream<String> actions(Method endpoint) {
        return Stream.ofNullable(endpoint.getAnnotation(Headers.class))
                .flatMap(headers -> Arrays.stream(headers.value()))
                .filter(header -> header.startsWith(ACTION))
                .map(header -> header.substring(ACTION.length()));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void what_no_port_reaches_has_a_reason_and_nothing_else_has_one(VendorUnderTest vendor) {
        List<VendorOperation> operations = VendorOperation.of(vendor);
        Set<VendorOperation> reached =
                VendorOperationPage.senders(vendor, operations).keySet();

        assertThat(operations)
                .filteredOn(operation -> VendorOperationPage.reasons().containsKey(operation.name()))
                .containsExactlyInAnyOrderElementsOf(operations.stream()
                        .filter(operation -> !reached.contains(operation))
                        .toList());
    }

    @Test
    void there_are_116() {
        assertThat(vendors().flatMap(vendor -> VendorOperation.of(vendor).stream()))
                .hasSize(24 + 92);
    }
}
