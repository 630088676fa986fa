/**
 * The pinned answers under the requests that get them: the part of WireMock's stub mappings that ours use, evaluated strictly.
 */
@NullMarked
package io.github.forgeport.sandbox.stub;

import org.jspecify.annotations.NullMarked;
