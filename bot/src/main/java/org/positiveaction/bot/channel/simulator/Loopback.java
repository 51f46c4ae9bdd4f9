package org.positiveaction.bot.channel.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the bot listens outside production: an address that only this machine reaches.
 *
 * @param origin such as {@code http://127.0.0.1:8080}
 */
record Loopback(String origin) {
    private static final int USUAL_PORT = 8080;

    /** Reads the address and port; where the port is left open, chooses a free one and sets it. */
    static Loopback of(ConfigurableEnvironment environment) {
        InetAddress address = address(environment.getProperty("server.address", ""));
        int port = environment.getProperty("server.port", Integer.class, USUAL_PORT);
        if (port == 0) {
            port = freePort(address);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("simulator port", Map.of("server.port", port)));
        }
        String host = address instanceof Inet6Address ? "[::1]" : address.getHostAddress();
        return new Loopback("http://" + host + ":" + (port > 0 ? port : USUAL_PORT));
    }

    private static InetAddress address(String configured) {
        try {
            InetAddress address = InetAddress.getByName(configured);
            if (!configured.isBlank() && address.isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException unknown) {
            // Not an address of this machine either.
        }
        throw new SetupFault(List.of("Outside production the bot listens on this machine only: remove SERVER_ADDRESS"
                + " or set SPRING_PROFILES_ACTIVE=production."));
    }

    private static int freePort(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
