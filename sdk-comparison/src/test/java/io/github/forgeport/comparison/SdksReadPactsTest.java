package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vendors' own SDKs read what answers each request of the committed pacts, without loss: the pinned payload, which has the
 * value of each field, and the sandbox's response, which has each field.
 */
class SdksReadPactsTest {

    /** Reads the fields of Huawei's models, which have the names of the JSON. */
    private static final ObjectMapper FIELDS = new ObjectMapper()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start();

    /** The interactions that succeed. */
    private static Stream<PactedCall> answered(String vendor) {
        return PactedCall.of(vendor).filter(pacted -> pacted.status() == 200);
    }

    static Stream<PactedCall> codeup() {
        return answered("codeup");
    }

    static Stream<PactedCall> serviceStage() {
        return answered("servicestage");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeup")
    void alibabas_sdk_reads_the_payload_without_loss(PactedCall pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            assertThat(lost(pacted, alibabas(pacted, server.url(), Keys.CODEUP, Series.CODEUP_ACS3), JsonNode::equals))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serviceStage")
    void huaweis_sdk_reads_the_payload_without_loss(PactedCall pacted) throws Exception {
        try (FaultServer server = answering(pacted)) {
            assertThat(lost(pacted, huaweis(pacted, server.url(), Keys.SERVICESTAGE), JsonNode::equals))
                    .isEmpty();
        }
    }

    private static FaultServer answering(PactedCall pacted) {
        String body = pacted.answer().toString();
        return FaultServer.start().answering(request -> CorrectResponses.ok(body));
    }

    static Stream<Arguments> codeupSigned() {
        return codeup().flatMap(pacted -> Stream.of(Keys.CODEUP, Keys.CODEUP_TEMPORARY)
                .flatMap(key -> Stream.of(Series.CODEUP_ACS3, Series.CODEUP_ROA)
                        .map(series -> Arguments.of(pacted, series, key))));
    }

    @ParameterizedTest(name = "{0}, {1}, [{index}]")
    @MethodSource("codeupSigned")
    void alibabas_sdk_reads_the_sandbox(PactedCall pacted, Series series, AccessKey key) throws Exception {
        if (pacted.sent().method().equals("GET")) {
            assertReads(SANDBOX, pacted, series, key);
        } else {
            try (Sandbox own = Sandbox.start()) {
                assertReads(own, pacted, series, key);
            }
        }
    }

    private static void assertReads(Sandbox sandbox, PactedCall pacted, Series series, AccessKey key) throws Exception {
        assertThat(lost(pacted, alibabas(pacted, sandbox.url("codeup"), key, series), (pinned, read) -> true))
                .isEmpty();
    }

    /** Without those whose path is encoded beforehand: the SDK encodes it again where it signs, as a test of its own says. */
    static Stream<Arguments> serviceStageSigned() {
        return serviceStage()
                .filter(pacted -> pacted.values().values().stream().noneMatch(value -> value.contains("%")))
                .flatMap(pacted -> Stream.of(Keys.SERVICESTAGE, Keys.SERVICESTAGE_TEMPORARY)
                        .map(key -> Arguments.of(pacted, key)));
    }

    @ParameterizedTest(name = "{0}, [{index}]")
    @MethodSource("serviceStageSigned")
    void huaweis_sdk_reads_the_sandbox(PactedCall pacted, AccessKey key) throws Exception {
        if (pacted.sent().method().equals("GET")) {
            assertReads(SANDBOX, pacted, key);
        } else {
            try (Sandbox own = Sandbox.start()) {
                assertReads(own, pacted, key);
            }
        }
    }

    private static void assertReads(Sandbox sandbox, PactedCall pacted, AccessKey key) throws Exception {
        assertThat(lost(pacted, huaweis(pacted, sandbox.url("servicestage"), key), (pinned, read) -> true))
                .isEmpty();
    }

    /** Makes the call with Alibaba's SDK, proven by the key alone, and returns what it reads. */
    private static JsonNode alibabas(PactedCall pacted, URI server, AccessKey key, Series series) throws Exception {
        AlibabaCall call = AlibabaCall.of(
                pacted.operation(), (name, type) -> name.equals("accessToken") ? null : pacted.value(name, type));
        return tree(call.to(server, key, series, Map.of()));
    }

    private static JsonNode huaweis(PactedCall pacted, URI server, AccessKey key) throws Exception {
        HuaweiCall call = HuaweiCall.of(pacted.operation(), Optional.of(pacted::value));
        return tree(call.to(server, key));
    }

    /** Returns what an SDK read as if it were read from JSON, so that numbers are equal whatever their types were. */
    static JsonNode tree(Object read) throws IOException {
        return FIELDS.readTree(FIELDS.writeValueAsBytes(read));
    }

    private static SortedSet<String> lost(PactedCall pacted, JsonNode read, BiPredicate<JsonNode, JsonNode> isSame) {
        SortedSet<String> lost = new TreeSet<>();
        addLost("", pacted.answer(), read, isSame, lost);
        return lost;
    }

    /** Adds the pointers of fields that are not read, or not as they are; what is null may be left out. */
    private static void addLost(
            String pointer,
            JsonNode pinned,
            JsonNode read,
            BiPredicate<JsonNode, JsonNode> isSame,
            SortedSet<String> lost) {
        if (pinned.isNull()) {
            return;
        }
        if (pinned.isContainerNode() && pinned.getNodeType() == read.getNodeType()) {
            pinned.properties()
                    .forEach(field -> addLost(
                            pointer + "/" + field.getKey(), field.getValue(), read.path(field.getKey()), isSame, lost));
            for (int i = 0; pinned.isArray() && i < pinned.size(); i++) {
                addLost(pointer + "/" + i, pinned.get(i), read.path(i), isSame, lost);
            }
        } else if (read.isMissingNode() || read.isNull() || !isSame.test(pinned, read)) {
            lost.add(pointer + " is " + read + " of " + pinned);
        }
    }
}
