/** Response bodies: decompressed, checked as UTF-8, and parsed as strict JSON. */
@NullMarked
package io.github.forgeport.http.body;

import org.jspecify.annotations.NullMarked;
