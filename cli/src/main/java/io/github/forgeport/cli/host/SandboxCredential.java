package io.github.forgeport.cli.host;

import io.github.forgeport.http.settings.Setting;
import java.util.Map;

/**
 * A fake credential that the sandbox accepts.
 *
 * @param kind what it is, in words
 */
public record SandboxCredential(String kind, Map<Setting, String> settings) {}
