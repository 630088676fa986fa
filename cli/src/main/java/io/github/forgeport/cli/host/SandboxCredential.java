package io.github.forgeport.cli.host;

import io.github.forgeport.http.settings.Setting;
import java.util.Map;

/**
 * A fake credential that the sandbox's simulated hosts accept, as settings.
 *
 * @param kind the kind of credential, such as {@code an access key}
 * @param settings the values of the settings that hold the credential
 */
public record SandboxCredential(String kind, Map<Setting, String> settings) {}
