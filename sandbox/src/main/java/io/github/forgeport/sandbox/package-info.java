/**
 * Both vendors, played on one loopback port from pinned payloads.
 *
 * <p>The payloads are files, each with its provenance, below {@code forgeport-stubs/mappings} in this jar. Each is also
 * a WireMock stub mapping: {@code usingFilesUnderClasspath("forgeport-stubs")} plays the same vendors there, the order
 * of their checks included (it is the mappings' priority).
 */
@NullMarked
package io.github.forgeport.sandbox;

import org.jspecify.annotations.NullMarked;
