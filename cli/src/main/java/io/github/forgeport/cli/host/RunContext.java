package io.github.forgeport.cli.host;

import io.github.forgeport.cli.console.Console;
import io.github.forgeport.http.policy.HttpPolicy;
import java.util.Map;

/**
 * The context of one run of the program: environment variables, session opener, HTTP policy and console; tests pass their
 * own.
 */
public record RunContext(Map<String, String> environment, SessionOpener sessions, HttpPolicy policy, Console console) {}
