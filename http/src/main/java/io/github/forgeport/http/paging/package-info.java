/**
 * Listings that a host hands out page by page: how it numbers or links its pages, where a listing ends, and how it is walked.
 *
 * <p>An adapter's listing is an endpoint and a {@link io.github.forgeport.http.paging.Paging}, put together as a
 * {@link io.github.forgeport.http.paging.Listing}.
 */
@NullMarked
package io.github.forgeport.http.paging;

import org.jspecify.annotations.NullMarked;
