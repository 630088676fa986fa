/**
 * The hosted Git repositories.
 *
 * <p>Values refuse bad input when they are made, with an {@link java.lang.IllegalArgumentException} whose message shows
 * the input only in a safe, cut form. What a host did not supply is an empty {@link java.util.Optional}, never a guess.
 */
@NullMarked
package io.github.forgeport.domain.repository;

import org.jspecify.annotations.NullMarked;
