/** A Jackson module that writes and reads the values of domain and ports as JSON, and the codecs of their types. */
@NullMarked
package io.github.forgeport.jackson;

import org.jspecify.annotations.NullMarked;
