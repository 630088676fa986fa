/** What the sandbox holds, as plain values: namespaces, repositories with their Git histories, authorizations, and how they are seeded. */
@NullMarked
package io.github.forgeport.sandbox.world;

import org.jspecify.annotations.NullMarked;
