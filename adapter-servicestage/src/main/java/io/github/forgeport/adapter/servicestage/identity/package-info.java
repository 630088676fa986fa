/**
 * The identity of a session at Huawei Cloud: signatures and tokens with the headers that carry them, and IAM, which issues the
 * tokens and finds a region's project. Not exported.
 */
@NullMarked
package io.github.forgeport.adapter.servicestage.identity;

import org.jspecify.annotations.NullMarked;
