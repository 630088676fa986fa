/**
 * A sandbox for tests: servers on loopback ports that simulate the vendors' hosts, with the same repositories at each.
 *
 * <p>The payloads are files, each with its provenance, below {@code forgeport-stubs/mappings} in this jar. Each is also a
 * WireMock stub mapping: {@code usingFilesUnderClasspath("forgeport-stubs")} simulates the same vendors there, the order of
 * their checks included (it is the mappings' priority, 11 to 19, so that a stub of a test's own comes first). What a stub
 * cannot do, only the sandbox does: it verifies signatures, by its own reading of the vendors' documents, and its IAM hands
 * out tokens of its own that expire. A stub refuses every signed request with the code {@code StubsVerifyNoSignature}.
 */
@NullMarked
package io.github.forgeport.sandbox;

import org.jspecify.annotations.NullMarked;
