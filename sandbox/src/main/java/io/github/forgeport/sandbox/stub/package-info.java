/**
 * Stubs, which are fixed responses with the request conditions under which they are returned: the part of WireMock's stub
 * mappings that is used here, evaluated strictly.
 */
@NullMarked
package io.github.forgeport.sandbox.stub;

import org.jspecify.annotations.NullMarked;
