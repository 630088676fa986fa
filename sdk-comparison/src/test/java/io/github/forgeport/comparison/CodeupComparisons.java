package io.github.forgeport.comparison;

import com.aliyun.devops20210625.models.GetRepositoryRequest;
import com.aliyun.teautil.models.RuntimeOptions;
import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupCredentials.Signature;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is asked of Codeup, signed in the two ways that both sides know. */
final class CodeupComparisons {

    static final String RESERVED = "by path, reserved characters";

    private static final String ID = "2835387";

    private final Series series;

    private CodeupComparisons(Series series) {
        this.series = series;
    }

    static Stream<Comparison> all() {
        return Stream.of(Series.CODEUP_ACS3, Series.CODEUP_ROA)
                .map(CodeupComparisons::new)
                .flatMap(CodeupComparisons::cases);
    }

    private Stream<Comparison> cases() {
        return Stream.of(
                byPath("by path, slash", "codeup/codeup-demo"),
                byPath("by path, two slashes", "codeup/group/codeup-demo"),
                byPath("by path, Chinese", "研发/演示"),
                byPath("by path, emoji", "n\uD83D\uDE80é/演示"),
                byPath(RESERVED, "a b+c*d~e/f@g&h=i%j'k(l)m!n,o;p$q:r"),
                getRepository("by id", ID, Keys.CODEUP, "", CodeupComparisons::byId),
                getRepository("by id, STS token", ID, Keys.CODEUP_TEMPORARY, "", CodeupComparisons::byId),
                getRepository("by id, token beside", ID, Keys.CODEUP, "fake/token+=", CodeupComparisons::byId));
    }

    private static void byId(Repositories repositories) {
        repositories.get(new RepositoryId(ID));
    }

    private Comparison byPath(String name, String path) {
        return getRepository(name, path, Keys.CODEUP, "", repositories -> repositories.get(RepositoryPath.parse(path)));
    }

    private Comparison getRepository(
            String name, String identity, AccessKey key, String token, Consumer<Repositories> question) {
        return new Comparison(
                series,
                name,
                key,
                server -> {
                    try (GitHost host = connect(server, key, token)) {
                        question.accept(host.repositories());
                    }
                },
                (server, ours) -> {
                    GetRepositoryRequest request = new GetRepositoryRequest()
                            .setOrganizationId(SandboxAccounts.CODEUP_ORGANIZATION)
                            .setIdentity(identity)
                            .setAccessToken(token.isEmpty() ? null : token);
                    AlibabaSdk.client(server, key, series)
                            .getRepositoryWithOptions(request, pinned(ours), new RuntimeOptions());
                });
    }

    private GitHost connect(URI server, AccessKey key, String token) {
        CodeupCredentials credentials = CodeupCredentials.accessKey(key);
        if (series == Series.CODEUP_ROA) {
            credentials = credentials.withSignature(Signature.ROA_HMAC_SHA1);
        }
        if (!token.isEmpty()) {
            credentials = credentials.withAccessToken(Secret.of(token));
        }
        return CodeupGitHost.connect(
                new CodeupConfig(server, SandboxAccounts.CODEUP_ORGANIZATION, credentials, Pinned.POLICY));
    }

    private Map<String, String> pinned(SentRequest ours) {
        String date = series == Series.CODEUP_ROA ? "date" : "x-acs-date";
        Map<String, String> headers = new HashMap<>();
        headers.put(date, ours.header(date));
        headers.put("x-acs-signature-nonce", ours.header("x-acs-signature-nonce"));
        return headers;
    }
}
