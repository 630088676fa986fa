/** Bodies of responses: decompressing, checking UTF-8, and parsing strict JSON into values. */
@NullMarked
package io.github.forgeport.http.body;

import org.jspecify.annotations.NullMarked;
