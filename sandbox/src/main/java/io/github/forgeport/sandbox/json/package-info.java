/** JSON, read strictly. */
@NullMarked
package io.github.forgeport.sandbox.json;

import org.jspecify.annotations.NullMarked;
