/** Scripts that turn a fault server into an HTTP or SOCKS proxy. */
@NullMarked
package io.github.forgeport.faults.proxy;

import org.jspecify.annotations.NullMarked;
