package io.github.forgeport.cli;

import io.github.forgeport.http.policy.HttpPolicy;
import java.util.Map;

/** The surroundings of one run: environment variables, sessions, the HTTP policy and the console; tests pass their own. */
record Context(Map<String, String> environment, Connections connections, HttpPolicy policy, Console console) {}
