package io.github.forgeport.http.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.request.OutgoingRequest.Parameter;
import io.github.forgeport.http.wire.PreparedRequest;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;

class EndpointTemplateFuzzTest {

    private static final EndpointTemplate GET =
            SampleEndpoints.of(ThingsApi.class, "get").template();
    private static final String FIXED = "/things/";

    @FuzzTest(maxExecutions = 100_000)
    void a_value_is_refused_or_arrives_as_it_was_given(byte[] input) {
        String text = new String(input, UTF_8);
        Object[] arguments = {text, text, null, null};

        List<Parameter> query = GET.query(arguments);
        try {
            assertArrives(
                    text,
                    new PreparedRequest(
                            "GET",
                            "h",
                            GET.path("", arguments),
                            query,
                            List.of(),
                            new byte[0],
                            Instant.EPOCH,
                            GET.leftOut(),
                            GET.possibleSecrets()));
        } catch (NoResponse climbs) {
            assertThat(text).isIn("", ".", "..");
        }
    }

    private static void assertArrives(String text, PreparedRequest request) {
        String target = request.target();
        int question = target.indexOf('?');
        String segment = target.substring(FIXED.length(), question);

        assertThat(target).startsWith(FIXED).contains("?fixed=a&filter=");
        assertThat(segment.replaceAll("%[0-9A-F]{2}", "")).matches("[A-Za-z0-9._~-]*");
        assertThat(URLDecoder.decode(segment, UTF_8)).isEqualTo(text);
        assertThat(URLDecoder.decode(target.substring(target.lastIndexOf('=') + 1), UTF_8))
                .isEqualTo(text);
    }
}
