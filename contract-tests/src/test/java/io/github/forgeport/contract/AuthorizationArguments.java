package io.github.forgeport.contract;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.paging.Cursor;
import java.util.List;

/** The calls of {@link ArgumentsTest} with authorizations, at hosts that have any. */
final class AuthorizationArguments {

    private static final Secret SECRET = Secret.of("fake-secret");
    private static final AuthorizationName NAME = new AuthorizationName("of-the-forge");

    private AuthorizationArguments() {}

    static void calls(GitHost host, RecordedCalls calls) {
        host.authorizations().ifPresent(port -> calls(port, calls));
    }

    private static void calls(Authorizations port, RecordedCalls calls) {
        AuthorizationQuery ten = AuthorizationQuery.all().withPageSize(10);
        calls.call("list ten authorizations", () -> port.list(ten, Cursor.START));
        for (String word : List.of("github", "gitlab", "gitee", "bitbucket", "devcloud", "sourcehut")) {
            Provider provider = Provider.of(word);
            calls.call("get OAuth page of " + word, () -> port.oauthPage(provider));
            calls.call("authorize by OAuth of " + word, () -> port.createFromOAuth(NAME, provider, SECRET, SECRET));
            calls.call("authorize by token of " + word, () -> port.createFromToken(NAME, provider, SECRET));
            calls.call(
                    "authorize by password of " + word, () -> port.createFromPassword(NAME, provider, "ann", SECRET));
            calls.call("check password of " + word, () -> port.isPasswordValid(provider));
        }
        WebAddress home = WebAddress.parse("https://192.168.1.1:8080/gitlab");
        calls.call("authorize by token at home", () -> port.createFromToken(NAME, Provider.GITLAB, SECRET, home));
        for (String word : List.of("abc", "组织组织", "a b c", "a/b/c", "1234".repeat(16))) {
            AuthorizationName name = new AuthorizationName(word);
            calls.call("authorize under name " + word, () -> port.createFromToken(name, Provider.GITHUB, SECRET));
        }
        Secret wiped = Secret.of("fake-wiped");
        wiped.wipe();
        unfit(port, calls, "two lines", Secret.of("fake-token\n"));
        unfit(port, calls, "half a character", Secret.of("fake-\ud800"));
        unfit(port, calls, "a wiped secret", wiped);
    }

    private static void unfit(Authorizations port, RecordedCalls calls, String as, Secret secret) {
        calls.call("authorize by code as " + as, () -> port.createFromOAuth(NAME, Provider.GITHUB, secret, SECRET));
        calls.call("authorize by state as " + as, () -> port.createFromOAuth(NAME, Provider.GITHUB, SECRET, secret));
        calls.call("authorize by token as " + as, () -> port.createFromToken(NAME, Provider.GITHUB, secret));
        calls.call(
                "authorize by password as " + as, () -> port.createFromPassword(NAME, Provider.GITHUB, "ann", secret));
    }
}
