/** Keys and certificates, made in the JVM, for servers with TLS. */
@NullMarked
package io.github.forgeport.faults.tls;

import org.jspecify.annotations.NullMarked;
