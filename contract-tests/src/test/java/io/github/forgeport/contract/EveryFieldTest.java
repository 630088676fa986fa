package io.github.forgeport.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the documented answers is read: renaming it changes the value, another type is a failure naming it. */
class EveryFieldTest {

    @AutoClose
    private final FaultServer server = FaultServer.start();

    static Stream<Arguments> fields() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> vendor.shapes().stream().flatMap(shapes -> fields(vendor, shapes)));
    }

    private static Stream<Arguments> fields(VendorUnderTest vendor, ResponseShapes<?> shapes) {
        return PayloadField.of(vendor + " " + shapes, JsonFields.parse(shapes.body()))
                .map(field -> Arguments.of(field, vendor, shapes));
    }

    static Stream<Arguments> fieldsOfTheValue() {
        return fields().filter(arguments -> {
            PayloadField field = (PayloadField) arguments.get()[0];
            ResponseShapes<?> shapes = (ResponseShapes<?>) arguments.get()[2];
            return !shapes.unread().contains(field.pointer());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fieldsOfTheValue")
    void renaming_a_field_changes_the_value_or_fails_naming_it(
            PayloadField field, VendorUnderTest vendor, ResponseShapes<?> shapes) {
        field.assertMissed(body -> read(vendor, shapes, body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    @Tag("row:C24")
    void another_type_fails_naming_the_field(PayloadField field, VendorUnderTest vendor, ResponseShapes<?> shapes) {
        field.assertTyped(body -> read(vendor, shapes, body));
    }

    private Object read(VendorUnderTest vendor, ResponseShapes<?> shapes, JsonNode body) {
        server.answering(request -> CorrectResponses.ok(body.toString()));
        try (GitHost host = vendor.connect(server.url(), Secret.of("not-a-secret"))) {
            return Specimen.value(shapes.call(host));
        }
    }
}
