/**
 * A scripted HTTP server on the loopback address that misbehaves exactly as its scripts say, for testing HTTP clients.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start()) {
 *     server.nextConnection(Script.of(readRequest(), send(CorrectResponses.ok("{\"id\":1}").headAndBody(3)), reset()));
 *
 *     var failure = catchThrowable(() -> client(server.url()).get());
 *
 *     assertThat(server.requestCount()).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>A {@link io.github.forgeport.faults.Script} is a row of {@link io.github.forgeport.faults.Step}s,
 * most of which stand in {@link io.github.forgeport.faults.Steps}; what they send is a
 * {@link io.github.forgeport.faults.content.Content}, most often an {@link io.github.forgeport.faults.ScriptedResponse}
 * from {@link io.github.forgeport.faults.CorrectResponses}.
 */
@NullMarked
package io.github.forgeport.faults;

import org.jspecify.annotations.NullMarked;
