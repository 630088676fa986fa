/** The outgoing request that a credential or signature reads and completes. */
@NullMarked
package io.github.forgeport.http.request;

import org.jspecify.annotations.NullMarked;
