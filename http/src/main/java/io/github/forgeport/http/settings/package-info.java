/** Settings of a vendor: their declaration, and their values as read from the environment and a profile. */
@NullMarked
package io.github.forgeport.http.settings;

import org.jspecify.annotations.NullMarked;
