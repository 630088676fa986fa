package io.github.forgeport.comparison;

import static java.util.stream.Collectors.toMap;

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
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The comparisons of the adapter's requests to Codeup with those of Alibaba's SDK, for both signature schemes. */
final class CodeupComparisons {

    static final String RESERVED = "by path, reserved characters";

    private static final String ID = "2835387";

    private CodeupComparisons() {}

    static Stream<Comparison> all() {
        return Stream.of(SigningSdk.CODEUP_ACS3, SigningSdk.CODEUP_ROA)
                .flatMap(sdk -> Stream.of(
                        byPath(sdk, "by path, slash", "codeup/codeup-demo"),
                        byPath(sdk, "by path, two slashes", "codeup/group/codeup-demo"),
                        byPath(sdk, "by path, Chinese", "研发/演示"),
                        byPath(sdk, "by path, emoji", "n\uD83D\uDE80é/演示"),
                        byPath(sdk, RESERVED, "a b+c*d~e/f@g&h=i%j'k(l)m!n,o;p$q:r"),
                        byId(sdk, "by id", TestKeys.CODEUP, ""),
                        byId(sdk, "by id, STS token", TestKeys.CODEUP_TEMPORARY, ""),
                        byId(sdk, "by id, token beside", TestKeys.CODEUP, "fake/token+=")));
    }

    private static Comparison byPath(SigningSdk sdk, String name, String path) {
        return getRepository(
                sdk,
                name,
                path,
                TestKeys.CODEUP,
                "",
                host -> host.repositories().get(RepositoryPath.parse(path)));
    }

    private static Comparison byId(SigningSdk sdk, String name, AccessKey key, String token) {
        return getRepository(
                sdk, name, ID, key, token, host -> host.repositories().get(new RepositoryId(ID)));
    }

    private static Comparison getRepository(
            SigningSdk sdk, String name, String identity, AccessKey key, String token, Consumer<GitHost> question) {
        GetRepositoryRequest request = new GetRepositoryRequest()
                .setOrganizationId(SandboxAccounts.CODEUP_ORGANIZATION)
                .setIdentity(identity)
                .setAccessToken(token.isEmpty() ? null : token);
        return Comparison.of(
                sdk,
                name,
                key,
                server -> connect(server, key, sdk, token, FixedClock.POLICY),
                question,
                (server, ours) -> AlibabaClients.client(server, key, sdk)
                        .getRepositoryWithOptions(request, pinned(sdk, ours), new RuntimeOptions()));
    }

    static GitHost connect(URI server, AccessKey key, SigningSdk sdk, String token, HttpPolicy policy) {
        CodeupCredentials signing = CodeupCredentials.accessKey(key)
                .withSignature(sdk == SigningSdk.CODEUP_ROA ? Signature.ROA_HMAC_SHA1 : Signature.ACS3_HMAC_SHA256);
        return CodeupGitHost.connect(new CodeupConfig(
                server,
                SandboxAccounts.CODEUP_ORGANIZATION,
                token.isEmpty() ? signing : signing.withAccessToken(Secret.of(token)),
                policy));
    }

    private static Map<String, String> pinned(SigningSdk sdk, SentRequest ours) {
        return Stream.of(sdk == SigningSdk.CODEUP_ROA ? "date" : "x-acs-date", "x-acs-signature-nonce")
                .collect(toMap(name -> name, ours::header));
    }
}
