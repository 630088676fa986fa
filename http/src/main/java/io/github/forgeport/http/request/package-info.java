/** The outgoing request, which a credential or signature completes, and validation of secrets before they are sent. */
@NullMarked
package io.github.forgeport.http.request;

import org.jspecify.annotations.NullMarked;
