package io.github.forgeport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our adapter reads the examples in the vendor's documents that its own SDK cannot read, since its model has another
 * type. The pinned payloads leave the field out, so that the SDK can be held against the rest.
 */
class UnreadableExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An example response that the SDK cannot read.
     *
     * @param pointer the field that the pinned payload leaves out
     * @param example its value as documented, in JSON
     * @param source where that is
     * @param failure what the SDK says of it
     */
    record Example(
            String payload,
            RepositoryQuery query,
            String operation,
            String pointer,
            String example,
            String source,
            String failure) {

        String body(boolean isDocumented) throws Exception {
            JsonNode body = PinnedPayload.named(payload).body();
            JsonPointer field = JsonPointer.compile(pointer);
            assertThat(body.at(field).isMissingNode()).as("left out").isTrue();
            if (isDocumented) {
                ((ObjectNode) body.at(field.head())).set(field.last().getMatchingProperty(), JSON.readTree(example));
            }
            return body.toString();
        }

        @Override
        public String toString() {
            return operation + ", " + pointer + " is " + example + " in " + source;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        "codeup/list-repositories",
                        RepositoryQuery.all(),
                        "ListRepositories",
                        "/errorCode",
                        "\"SYSTEM_UNKNOWN_ERROR\"",
                        "https://help.aliyun.com/document_detail/460465.html",
                        "NumberFormatException"),
                new Example(
                        "codeup/list-group-repositories",
                        RepositoryQuery.in(
                                Namespace.builder().id(new NamespaceId("745")).build()),
                        "ListGroupRepositories",
                        "/result/1/namespaceId",
                        "100003",
                        "the example values of the Go SDK 5.0.3",
                        "Can not set java.lang.Boolean field"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_sdk_fails_on_the_documented_value(Example example) throws Exception {
        try (FaultServer documented = answering(example.body(true));
                FaultServer pinned = answering(example.body(false))) {
            assertThatThrownBy(() -> sdk(documented.url(), example)).hasStackTraceContaining(example.failure());
            assertThatCode(() -> sdk(pinned.url(), example)).doesNotThrowAnyException();
        }
    }

    private static void sdk(URI server, Example example) {
        SdkSession.alibabas(server).call(example.operation(), Map.of("groupId", "745"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void our_adapter_reads_all_the_same(Example example) throws Exception {
        List<Repository> documented = ours(example, example.body(true));

        assertThat(documented).isNotEmpty().isEqualTo(ours(example, example.body(false)));
        assertThat(documented)
                .allSatisfy(repository -> assertThat(repository.unreadable()).isEmpty());
    }

    private static List<Repository> ours(Example example, String body) {
        try (FaultServer server = answering(body);
                GitHost codeup = CodeupGitHost.connect(new CodeupConfig(
                        server.url(),
                        SandboxAccounts.CODEUP_ORGANIZATION,
                        CodeupCredentials.accessKey(TestKeys.CODEUP),
                        FixedClock.POLICY))) {
            return codeup.repositories().list(example.query(), Cursor.START).items();
        }
    }

    private static FaultServer answering(String body) {
        return FaultServer.start().answering(request -> CorrectResponses.ok(body));
    }
}
