/** Reading of responses by adapters: required and optional fields, searches in lists, and the vendor's errors. */
@NullMarked
package io.github.forgeport.http.response;

import org.jspecify.annotations.NullMarked;
