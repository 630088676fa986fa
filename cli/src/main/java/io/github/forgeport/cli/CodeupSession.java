package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_KEY_ID;
import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.cli.Setting.CODEUP_ENDPOINT;
import static io.github.forgeport.cli.Setting.CODEUP_ORGANIZATION;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codeup's settings, made into a session. */
final class CodeupSession {

    private CodeupSession() {}

    /** Needs the same for whatever purpose. */
    static GitHost open(Settings settings, Operation purpose) {
        settings.require(
                "codeup", List.of(Set.of(CODEUP_ORGANIZATION), EnumSet.of(CODEUP_ACCESS_TOKEN, CODEUP_ACCESS_KEY_ID)));
        return CodeupGitHost.connect(new CodeupConfig(
                settings.endpoint(CODEUP_ENDPOINT).orElse(CodeupConfig.PUBLIC_ENDPOINT),
                settings.get(CODEUP_ORGANIZATION),
                credentials(settings),
                settings.policy()));
    }

    /** The vendor wants a signature even beside a token. */
    private static CodeupCredentials credentials(Settings settings) {
        Optional<Secret> token = settings.find(CODEUP_ACCESS_TOKEN).map(Secret::of);
        Optional<CodeupCredentials> signing =
                settings.accessKey(AccessKeySettings.CODEUP).map(CodeupCredentials::accessKey);
        return signing.map(key -> token.map(key::withAccessToken).orElse(key))
                .or(() -> token.map(CodeupCredentials::accessToken))
                .orElseThrow();
    }
}
