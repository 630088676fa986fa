package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.cli.Setting.CODEUP_ENDPOINT;
import static io.github.forgeport.cli.Setting.CODEUP_ORGANIZATION;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.List;
import java.util.Set;

/** Codeup's settings, made into a session. */
final class CodeupSession {

    private CodeupSession() {}

    /** Needs the same for whatever purpose. */
    static GitHost open(Settings settings, Operation purpose) {
        settings.require("codeup", List.of(Set.of(CODEUP_ORGANIZATION), Set.of(CODEUP_ACCESS_TOKEN)));
        return CodeupGitHost.connect(new CodeupConfig(
                settings.endpoint(CODEUP_ENDPOINT).orElse(CodeupConfig.PUBLIC_ENDPOINT),
                settings.get(CODEUP_ORGANIZATION),
                CodeupCredentials.accessToken(Secret.of(settings.get(CODEUP_ACCESS_TOKEN))),
                settings.policy()));
    }
}
