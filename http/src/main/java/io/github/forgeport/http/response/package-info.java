/**
 * The responses of a host as adapters read them: fields made sure, lists searched, lenient texts, the vendor's errors.
 */
@NullMarked
package io.github.forgeport.http.response;

import org.jspecify.annotations.NullMarked;
