package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reads that the tests for all hosts do not cover: objects that entries share, and the organization. */
class CodeupReadsTest extends CodeupFixture {

    @Test
    void one_namespace_of_a_page_is_one_value() {
        String entry = "{\"Id\":1,\"pathWithNamespace\":\"a/b\",\"namespaceId\":745}";
        answer(200, "{\"result\":[" + entry + "," + entry + "]}");

        List<Repository> listed =
                codeup.repositories().list(RepositoryQuery.all(), Cursor.START).items();

        assertThat(listed.get(0).namespace().orElseThrow())
                .isSameAs(listed.get(1).namespace().orElseThrow());
    }

    @Test
    void an_organization_without_its_namespace_is_none() {
        answer(200, "{\"success\":true,\"result\":{\"path\":\"x\"}}");

        ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, () -> codeup.organization());

        assertThat(failure.pointer()).contains("/result/namespaceId");
    }
}
