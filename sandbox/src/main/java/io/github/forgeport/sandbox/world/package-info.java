/**
 * The content of the sandbox as plain values: namespaces, repositories with Git histories, authorizations, and builders that
 * seed them.
 */
@NullMarked
package io.github.forgeport.sandbox.world;

import org.jspecify.annotations.NullMarked;
