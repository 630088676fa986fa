package io.github.forgeport.cli.command;

import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.SandboxCredential;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.sandbox.Sandbox;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A factory of environment variables that make the command call a sandbox instead of the real hosts. */
public final class SandboxEnvironment {

    private SandboxEnvironment() {}

    /** Returns the environment variables that point all hosts to a sandbox, with the first credential of each host. */
    public static Map<String, String> variables(Sandbox sandbox) {
        return variables(host -> sandbox.url(host.toString()));
    }

    /**
     * Returns the environment variables that point each host to the URL of this function, with the first credential of each
     * host.
     */
    public static Map<String, String> variables(Function<HostEntry, URI> urls) {
        Map<String, String> variables = new HashMap<>();
        for (HostEntry host : HostRegistry.ALL) {
            settings(host, host.sandboxCredentials().get(0), urls.apply(host))
                    .forEach((setting, value) -> variables.put(setting.variable(), value));
        }
        return variables;
    }

    /**
     * Returns a shell command that sets the variables of a host and unsets its others, so that it works wherever it is
     * pasted.
     */
    public static String shellCommand(HostEntry host, SandboxCredential credential, URI url) {
        Map<Setting, String> settings = settings(host, credential, url);
        StringBuilder set = new StringBuilder("export");
        StringBuilder others = new StringBuilder("; unset");
        for (Setting setting : host.settings().all()) {
            if (settings.containsKey(setting)) {
                set.append(' ').append(setting.variable()).append('=').append(settings.get(setting));
            } else {
                others.append(' ').append(setting.variable());
                setting.vendorVariable()
                        .ifPresent(variable -> others.append(' ').append(variable));
            }
        }
        return set.append(others).toString();
    }

    /** Returns the settings of a host at a URL, with one credential. */
    private static Map<Setting, String> settings(HostEntry host, SandboxCredential credential, URI url) {
        Map<Setting, String> settings = new HashMap<>(host.sandboxSettings(url.toString()));
        settings.putAll(credential.settings());
        settings.put(Setting.ALLOW_PLAIN_HTTP, "true");
        return settings;
    }
}
