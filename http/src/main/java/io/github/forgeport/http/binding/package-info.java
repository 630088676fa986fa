/**
 * The binding of declared endpoints to requests and responses: interfaces read once, templates filled, results typed.
 */
@NullMarked
package io.github.forgeport.http.binding;

import org.jspecify.annotations.NullMarked;
