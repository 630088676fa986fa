/** The envelope of Codeup's responses, and the error responses of Codeup and its gateway; not exported. */
@NullMarked
package io.github.forgeport.adapter.codeup.response;

import org.jspecify.annotations.NullMarked;
