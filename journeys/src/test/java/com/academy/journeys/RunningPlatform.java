package com.academy.journeys;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Target;
import com.academy.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one platform of real processes that all of them share: started for the first, ended with the last. */
final class RunningPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Academy.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Academy.class, key -> new Academy(), Academy.class);
    }

    /** The platform and its users. */
    static final class Academy implements AutoCloseable {

        private static final int[] PORTS = {
            8080, 8081, 8082, 8083, 8084, 8180, 8181, 8182, 8183, 8184, 15432, 15434, 15435, 15436, 19092, 19093, 16379,
            19000, 11025, 11080
        };

        private final Platform platform;
        private final Target surroundings;
        private final AcademyClient client;
        private final Accounts accounts;
        private final Thread atTheLatest = new Thread(this::stop);

        private Academy() {
            Path runDir = Path.of("target", "platform").toAbsolutePath();
            if (Files.exists(runDir)) {
                // An earlier run that was killed may have left its processes.
                Platform.in(runDir, 0).down();
                delete(runDir);
            }
            platform = Platform.in(runDir, freeShift());
            Runtime.getRuntime().addShutdownHook(atTheLatest);
            platform.up();
            surroundings = new Target(URI.create(platform.gatewayUrl()), runDir);
            client = new AcademyClient(surroundings.gateway());
            accounts = new Accounts(client, surroundings, Map.of());
        }

        Platform platform() {
            return platform;
        }

        Target surroundings() {
            return surroundings;
        }

        AcademyClient client() {
            return client;
        }

        /** A client that takes no for an answer soon. */
        AcademyClient impatientClient() {
            return new AcademyClient(surroundings.gateway(), Duration.ofSeconds(1));
        }

        Accounts accounts() {
            return accounts;
        }

        Mailbox mailbox() {
            return new Mailbox(URI.create("http://localhost:" + port(11080)));
        }

        /** Where the server listens that has this port on a platform without a shift. */
        int port(int unshifted) {
            return unshifted + surroundings.gateway().getPort() - 8080;
        }

        @Override
        public void close() {
            client.close();
            stop();
            Runtime.getRuntime().removeShutdownHook(atTheLatest);
        }

        private void stop() {
            platform.down();
        }

        private static int freeShift() {
            // Below the ports that the system hands out to clients.
            return IntStream.iterate(1000, shift -> shift < 13_000, shift -> shift + 100)
                    .filter(shift -> IntStream.of(PORTS).allMatch(port -> isFree(port + shift)))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isFree(int port) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
