/**
 * Paging strategies: how hosts number or link pages, where a listing ends, and its iteration.
 *
 * <p>An adapter's listing is an endpoint and a {@link io.github.forgeport.http.paging.Paging}, put together as a
 * {@link io.github.forgeport.http.paging.Listing}.
 */
@NullMarked
package io.github.forgeport.http.paging;

import org.jspecify.annotations.NullMarked;
