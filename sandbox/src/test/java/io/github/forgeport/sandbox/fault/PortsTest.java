package io.github.forgeport.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PortsTest {

    @Test
    void a_refused_port_refuses_and_is_nobody_elses() {
        InetSocketAddress address;
        try (RefusedPort port = RefusedPort.take()) {
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
