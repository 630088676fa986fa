/**
 * The sandbox's simulated data as plain values: namespaces, repositories with Git histories, authorizations, and builders
 * that add them.
 */
@NullMarked
package io.github.forgeport.sandbox.world;

import org.jspecify.annotations.NullMarked;
