package io.github.forgeport.cli;

import io.github.forgeport.http.settings.Setting;
import java.util.Map;

/**
 * A fake credential that the sandbox takes.
 *
 * @param kind what it is, in words
 */
record SandboxCredential(String kind, Map<Setting, String> settings) {}
