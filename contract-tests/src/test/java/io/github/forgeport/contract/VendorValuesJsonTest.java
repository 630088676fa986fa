package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.github.forgeport.domain.authorization.OAuthPage;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.port.GitHost;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The domain values of the vendors' documented responses are written as JSON and read again, with their attributes. */
class VendorValuesJsonTest {

    private static final ObjectMapper WITHOUT_KEYS = new ObjectMapper().findAndRegisterModules();

    static Stream<Arguments> values() {
        return Vendors.ALL.stream()
                .flatMap(vendor -> vendor.shapes().stream()
                        .filter(shapes ->
                                !(shapes.expected() instanceof Optional || shapes.expected() instanceof OAuthPage))
                        .map(shapes -> Arguments.of(vendor + " " + shapes, shapes.expected())));
    }

    private static Object reread(ObjectMapper mapper, Object value) throws JsonProcessingException {
        Object first = value instanceof List<?> values ? values.get(0) : value;
        JavaType type = mapper.constructType(first.getClass());
        return mapper.readValue(
                mapper.writeValueAsString(value),
                value == first ? type : mapper.getTypeFactory().constructCollectionType(List.class, type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void a_value_is_read_as_it_was_written(String name, Object value) throws JsonProcessingException {
        assertThat(reread(DomainJson.MAPPER, value)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void without_the_vendors_keys_its_json_stays_the_same(String name, Object value) throws JsonProcessingException {
        assertThat(WITHOUT_KEYS.writeValueAsString(reread(WITHOUT_KEYS, value)))
                .isEqualTo(DomainJson.MAPPER.writeValueAsString(value));
    }

    static Stream<Object> sessionsAndCredentials() {
        return Stream.concat(
                Vendors.ALL.stream().map(VendorValuesJsonTest::session),
                Vendors.credentials().map(CredentialKind::known));
    }

    /** Returns a closed session, which is still a session. */
    private static GitHost session(VendorUnderTest vendor) {
        try (GitHost session = vendor.connect(URI.create("http://127.0.0.1:1"), Secret.of("not-a-secret"))) {
            return session;
        }
    }

    @ParameterizedTest
    @MethodSource("sessionsAndCredentials")
    void a_session_and_a_credential_are_refused(Object secretive) {
        assertThatThrownBy(() -> DomainJson.MAPPER.writeValueAsString(secretive))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("has no JSON form");
    }
}
