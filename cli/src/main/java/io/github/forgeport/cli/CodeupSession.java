package io.github.forgeport.cli;

import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_KEY_ID;
import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_KEY_SECRET;
import static io.github.forgeport.cli.Setting.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.cli.Setting.CODEUP_ENDPOINT;
import static io.github.forgeport.cli.Setting.CODEUP_ORGANIZATION;
import static io.github.forgeport.cli.Setting.CODEUP_SECURITY_TOKEN;

import io.github.forgeport.adapter.codeup.CodeupConfig;
import io.github.forgeport.adapter.codeup.CodeupCredentials;
import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.domain.Secret;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Codeup's settings, made into a session. */
final class CodeupSession {

    private static final String UNSIGNED = "If it is right, Codeup may want a signature beside it: set "
            + CODEUP_ACCESS_KEY_ID.variable() + " and " + CODEUP_ACCESS_KEY_SECRET.variable() + ", too.";

    private CodeupSession() {}

    /** Needs the same for whatever purpose. */
    static GitHost open(Settings settings, Operation purpose) {
        return CodeupGitHost.connect(config(settings));
    }

    static Setup setup(Settings settings) {
        Endpoint endpoint = Endpoint.of(
                Setup.ENDPOINT,
                config(settings).endpoint(),
                settings,
                CODEUP_ENDPOINT,
                "The address is Codeup's public one");
        return new Setup(List.of(endpoint), chosen(settings), Map.of());
    }

    private static CodeupConfig config(Settings settings) {
        List<Set<Setting>> needed = new ArrayList<>();
        needed.add(Set.of(CODEUP_ORGANIZATION));
        needed.add(EnumSet.of(CODEUP_ACCESS_TOKEN, CODEUP_ACCESS_KEY_ID));
        if (settings.find(CODEUP_ACCESS_KEY_ID).isPresent()) {
            needed.add(Set.of(CODEUP_ACCESS_KEY_SECRET));
        }
        settings.require("codeup", needed);
        return new CodeupConfig(
                settings.endpoint(CODEUP_ENDPOINT).orElse(CodeupConfig.PUBLIC_ENDPOINT),
                settings.get(CODEUP_ORGANIZATION),
                credentials(settings),
                settings.policy());
    }

    /** The vendor wants a signature even beside a token. */
    private static CodeupCredentials credentials(Settings settings) {
        Optional<Secret> token = settings.find(CODEUP_ACCESS_TOKEN).map(Secret::of);
        Optional<CodeupCredentials> signing =
                settings.accessKey(CredentialSettings.CODEUP_KEY).map(CodeupCredentials::accessKey);
        return signing.map(key -> token.map(key::withAccessToken).orElse(key))
                .or(() -> token.map(CodeupCredentials::accessToken))
                .orElseThrow();
    }

    private static Chosen chosen(Settings settings) {
        List<Given> from = Stream.of(
                        CODEUP_ACCESS_KEY_ID, CODEUP_ACCESS_KEY_SECRET, CODEUP_SECURITY_TOKEN, CODEUP_ACCESS_TOKEN)
                .flatMap(part -> settings.given(part).stream())
                .toList();
        boolean token = settings.find(CODEUP_ACCESS_TOKEN).isPresent();
        Optional<String> key =
                settings.accessKey(CredentialSettings.CODEUP_KEY).map(held -> "access key " + held.shownId());
        if (key.isEmpty()) {
            String because = Chosen.because(from.get(0), List.of(CODEUP_ACCESS_KEY_ID));
            return new Chosen("a personal access token without a signature", because, from, UNSIGNED, false);
        }
        return token
                ? new Chosen(
                        key.get() + " and a personal access token",
                        Chosen.because(from.get(0), List.of()) + ", and so is "
                                + from.get(from.size() - 1).name(),
                        from,
                        "",
                        true)
                : new Chosen(key.get(), Chosen.because(from.get(0), List.of(CODEUP_ACCESS_TOKEN)), from, "", true);
    }
}
