/** Scripts of HTTP and SOCKS proxies that forward as a good one does. */
@NullMarked
package io.github.forgeport.faults.proxy;

import org.jspecify.annotations.NullMarked;
