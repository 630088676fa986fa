/**
 * The hosts as the command knows them: settings, credentials, endpoints, sessions and sandbox data, and the context of a
 * run.
 */
@NullMarked
package io.github.forgeport.cli.host;

import org.jspecify.annotations.NullMarked;
