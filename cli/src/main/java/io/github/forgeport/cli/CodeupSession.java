package io.github.forgeport.cli;

import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_KEY_ID;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_KEY_SECRET;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ACCESS_TOKEN;
import static io.github.forgeport.adapter.codeup.CodeupSettings.ENDPOINT;
import static io.github.forgeport.adapter.codeup.CodeupSettings.SECURITY_TOKEN;

import io.github.forgeport.adapter.codeup.CodeupGitHost;
import io.github.forgeport.adapter.codeup.CodeupSettings;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.settings.SettingValue;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codeup's settings, made into a session. */
final class CodeupSession {

    private static final String UNSIGNED = "If it is right, Codeup may want a signature beside it: set "
            + ACCESS_KEY_ID.variable() + " and " + ACCESS_KEY_SECRET.variable() + ", too.";

    private CodeupSession() {}

    /** Needs the same for whatever purpose. */
    static GitHost open(Settings settings, @Nullable Operation purpose) {
        return CodeupGitHost.connect(CodeupSettings.config(settings));
    }

    /** Needs the vendor's name of the operation. */
    static RawResponse raw(GitHost host, @Nullable String operation, RawRequest request) {
        if (operation == null) {
            throw new CommandFailure(ExitCode.USAGE, "needed: --operation=NAME, such as ListRepositories");
        }
        try {
            return ((CodeupGitHost) host).raw(operation, request);
        } catch (IllegalArgumentException noName) {
            throw new CommandFailure(ExitCode.USAGE, "--operation takes " + noName.getMessage());
        }
    }

    static Setup setup(Settings settings) {
        Endpoint endpoint = Endpoint.of(
                Setup.ENDPOINT,
                CodeupSettings.config(settings).endpoint(),
                settings,
                ENDPOINT,
                "The address is Codeup's public one");
        return new Setup(List.of(endpoint), chosen(settings), Map.of());
    }

    private static Chosen chosen(Settings settings) {
        List<SettingValue> from = Stream.of(ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN, ACCESS_TOKEN)
                .flatMap(part -> settings.given(part).stream())
                .toList();
        Optional<String> key = CodeupSettings.accessKey(settings).map(held -> "access key " + held.shownId());
        if (key.isEmpty()) {
            String because = Chosen.because(from.get(0), List.of(ACCESS_KEY_ID));
            return new Chosen("a personal access token without a signature", because, from, UNSIGNED, false);
        }
        return settings.has(ACCESS_TOKEN)
                ? new Chosen(
                        key.get() + " and a personal access token",
                        Chosen.because(from.get(0), List.of()) + ", and so is "
                                + from.get(from.size() - 1).name(),
                        from,
                        "",
                        true)
                : new Chosen(key.get(), Chosen.because(from.get(0), List.of(ACCESS_TOKEN)), from, "", true);
    }
}
