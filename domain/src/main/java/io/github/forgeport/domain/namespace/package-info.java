/** The namespaces of repositories: who has them and who may see them. */
@NullMarked
package io.github.forgeport.domain.namespace;

import org.jspecify.annotations.NullMarked;
