package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forgeport.port.GitHost;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The requests and results of calls with arguments that the specimens do not have, for each vendor. The vendor's
 * answers, and of each call the requests and the end, are in a file of the vendor's.
 */
class ArgumentsTest {

    /** The calls of each session; a session keeps the ids and the organization's own namespace that it requested. */
    private static final List<List<BiConsumer<GitHost, RecordedCalls>>> SESSIONS = List.of(
            List.of(
                    RepositoryArguments::writes,
                    RepositoryArguments::cloneUrls,
                    NamespaceArguments::calls,
                    FileArguments::writes,
                    RevisionArguments::calls,
                    WebhookArguments::writes,
                    AuthorizationArguments::calls),
            List.of(QueryArguments::lists),
            List.of(LookUpArguments::reads));

    static List<VendorUnderTest> vendors() {
        return Vendors.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @Tag("row:H11")
    void each_argument_is_sent_or_refused_as_the_vendors_file_says(VendorUnderTest vendor) throws IOException {
        InputStream resource = ArgumentsTest.class.getResourceAsStream("arguments-" + vendor + ".json");
        assertThat(resource).as("arguments-%s.json", vendor).isNotNull();
        JsonNode table = new ObjectMapper().readTree(resource);

        try (RecordedCalls calls = new RecordedCalls(table)) {
            for (List<BiConsumer<GitHost, RecordedCalls>> session : SESSIONS) {
                try (GitHost host = vendor.token().openKnown(calls.url(), TestPolicy.PATIENT)) {
                    session.forEach(calling -> calling.accept(host, calls));
                }
            }

            assertThat(calls.records().toPrettyString())
                    .isEqualTo(table.required("calls").toPrettyString());
        }
    }
}
