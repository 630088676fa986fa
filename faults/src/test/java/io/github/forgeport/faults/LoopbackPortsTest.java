package io.github.forgeport.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.port.SaturatedPort;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
class LoopbackPortsTest {

    @Test
    void a_refused_port_refuses_and_is_nobody_elses() {
        InetSocketAddress address;
        try (RefusedPort port = RefusedPort.reserve()) {
            address = port.address();
            assertThat(port.url().getPort()).isEqualTo(address.getPort());

            assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> listen(address)).isInstanceOf(BindException.class);
        }
    }

    @Test
    void a_saturated_port_lets_connecting_time_out_again_and_again() {
        try (SaturatedPort port = SaturatedPort.start()) {
            assertThat(port.url().getPort()).isEqualTo(port.address().getPort());

            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> connect(port.address())).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @EnabledOnOs(OS.LINUX) // Elsewhere 127.0.0.2 is not this machine.
    @Test
    void a_saturated_port_may_stand_beside_a_server_at_another_address() throws IOException {
        try (FaultServer server = FaultServer.start();
                SaturatedPort port = SaturatedPort.startAt(
                        new InetSocketAddress("127.0.0.2", server.address().getPort()))) {
            assertThat(port.url()).hasHost("127.0.0.2").hasPort(server.address().getPort());

            assertThatThrownBy(() -> connect(port.address())).isInstanceOf(SocketTimeoutException.class);
            connect(server.address());
        }
    }

    @Test
    void a_saturated_port_refuses_once_closed() {
        SaturatedPort port = SaturatedPort.start();
        InetSocketAddress address = port.address();

        port.close();
        port.close();

        assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 300);
        }
    }

    private static void listen(InetSocketAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        }
    }
}
