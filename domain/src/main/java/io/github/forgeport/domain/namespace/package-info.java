/** Namespaces that hold repositories, their ids and paths, and who may see them. */
@NullMarked
package io.github.forgeport.domain.namespace;

import org.jspecify.annotations.NullMarked;
