/** Scripts of HTTP and SOCKS proxies. */
@NullMarked
package io.github.forgeport.faults.proxy;

import org.jspecify.annotations.NullMarked;
