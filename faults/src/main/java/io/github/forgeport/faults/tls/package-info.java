/** TLS keys and certificates for test servers, generated in the JVM. */
@NullMarked
package io.github.forgeport.faults.tls;

import org.jspecify.annotations.NullMarked;
