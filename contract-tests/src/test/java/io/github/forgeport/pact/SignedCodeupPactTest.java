package io.github.forgeport.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.contract.TestPolicy;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.pact.Interactions.Sent;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.signing.SandboxKeys;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the adapter sends to Codeup when an access key signs it. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "codeup")
class SignedCodeupPactTest {

    private static final String CONSUMER = "forgeport";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "x-acs-action", "GetRepository", "x-acs-version", "2021-06-25");
    private static final Map<String, String> QUERY =
            Map.of("organizationId", SandboxAccounts.CODEUP_ORGANIZATION, "identity", "test/test");

    @Pact(consumer = CONSUMER)
    V4Pact acs3(PactBuilder builder) {
        return pact(builder, "get repository, ACS3", QUERY, SignedHeaders.acs3(SandboxKeys.CODEUP, HEADERS));
    }

    @Test
    @PactTestFor(pactMethod = "acs3")
    void a_repository_is_got_by_acs3(MockServer codeup) {
        getRepository(codeup, acs3(SandboxKeys.CODEUP));
    }

    @Pact(consumer = CONSUMER)
    V4Pact acs3Temporary(PactBuilder builder) {
        Map<String, Object> headers = SignedHeaders.acs3(SandboxKeys.CODEUP_TEMPORARY, HEADERS);
        return pact(builder, "get repository, ACS3 by a temporary key", QUERY, headers);
    }

    @Test
    @PactTestFor(pactMethod = "acs3Temporary")
    void a_repository_is_got_by_acs3_and_a_temporary_key(MockServer codeup) {
        getRepository(codeup, acs3(SandboxKeys.CODEUP_TEMPORARY));
    }

    @Pact(consumer = CONSUMER)
    V4Pact acs3BesideToken(PactBuilder builder) {
        Map<String, Object> headers = SignedHeaders.acs3(SandboxKeys.CODEUP, HEADERS);
        return pact(builder, "get repository, ACS3 beside a token", withToken(), headers);
    }

    @Test
    @PactTestFor(pactMethod = "acs3BesideToken")
    void a_repository_is_got_by_acs3_beside_a_token(MockServer codeup) {
        getRepository(codeup, besideToken(acs3(SandboxKeys.CODEUP)));
    }

    @Pact(consumer = CONSUMER)
    V4Pact roa(PactBuilder builder) {
        return pact(builder, "get repository, ROA", QUERY, SignedHeaders.roa(SandboxKeys.CODEUP, HEADERS));
    }

    @Test
    @PactTestFor(pactMethod = "roa")
    void a_repository_is_got_by_roa(MockServer codeup) {
        getRepository(codeup, roa(SandboxKeys.CODEUP));
    }

    @Pact(consumer = CONSUMER)
    V4Pact roaTemporary(PactBuilder builder) {
        Map<String, Object> headers = SignedHeaders.roa(SandboxKeys.CODEUP_TEMPORARY, HEADERS);
        return pact(builder, "get repository, ROA by a temporary key", QUERY, headers);
    }

    @Test
    @PactTestFor(pactMethod = "roaTemporary")
    void a_repository_is_got_by_roa_and_a_temporary_key(MockServer codeup) {
        getRepository(codeup, roa(SandboxKeys.CODEUP_TEMPORARY));
    }

    @Pact(consumer = CONSUMER)
    V4Pact roaBesideToken(PactBuilder builder) {
        Map<String, Object> headers = SignedHeaders.roa(SandboxKeys.CODEUP, HEADERS);
        return pact(builder, "get repository, ROA beside a token", withToken(), headers);
    }

    @Test
    @PactTestFor(pactMethod = "roaBesideToken")
    void a_repository_is_got_by_roa_beside_a_token(MockServer codeup) {
        getRepository(codeup, besideToken(roa(SandboxKeys.CODEUP)));
    }

    private static V4Pact pact(
            PactBuilder builder, String description, Map<String, String> query, Map<String, Object> headers) {
        Sent sent = new Sent("/repository/get", query, headers);
        return Interactions.pact(builder, description, "the documented repository", sent, "codeup/get-repository");
    }

    private static Map<String, String> withToken() {
        Map<String, String> query = new TreeMap<>(QUERY);
        query.put("accessToken", SandboxAccounts.CODEUP_ACCESS_TOKEN);
        return query;
    }

    private static CodeupCredentials acs3(AccessKey key) {
        return CodeupCredentials.accessKey(key);
    }

    private static CodeupCredentials roa(AccessKey key) {
        return CodeupCredentials.accessKey(key).withSignature(CodeupCredentials.Signature.ROA_HMAC_SHA1);
    }

    private static CodeupCredentials besideToken(CodeupCredentials credentials) {
        return credentials.withAccessToken(Secret.of(SandboxAccounts.CODEUP_ACCESS_TOKEN));
    }

    private static void getRepository(MockServer codeup, CodeupCredentials credentials) {
        URI endpoint = URI.create(codeup.getUrl());
        try (GitHost host = CodeupGitHost.connect(
                new CodeupConfig(endpoint, SandboxAccounts.CODEUP_ORGANIZATION, credentials, TestPolicy.PATIENT))) {
            assertThat(host.repositories()
                            .get(RepositoryPath.parse("test/test"))
                            .id())
                    .isEqualTo(new RepositoryId("100"));
        }
    }
}
