/** The clone URLs of repositories, in the forms that Git knows. */
@NullMarked
package io.github.forgeport.domain.git;

import org.jspecify.annotations.NullMarked;
