/**
 * The bodies of responses: unpacked, checked as UTF-8, and read as strict JSON.
 */
@NullMarked
package io.github.forgeport.http.body;

import org.jspecify.annotations.NullMarked;
