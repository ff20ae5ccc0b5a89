package com.academy.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

/**
 * A real S3 server, the local runner's, for the tests of a service that {@code @Import}s it and has {@code s3proxy} on
 * its test class path. It starts with the first test context that wants it, and takes no wrong secret.
 */
@TestConfiguration(proxyBeanMethods = false)
public class S3Server implements DisposableBean {

    private static final String ACCESS_KEY = "academy";
    private static final String SECRET_KEY = "secret-of-the-tests";

    private final Path files;
    private final int port;
    private S3Proxy server;

    S3Server() throws Exception {
        files = Files.createTempDirectory("academy-s3-");
        server = started(0);
        port = server.getPort();
    }

    @Bean
    DynamicPropertyRegistrar objectStore() {
        return registry -> {
            registry.add("S3_ENDPOINT", () -> "http://127.0.0.1:" + port);
            registry.add("S3_ACCESS_KEY", () -> ACCESS_KEY);
            registry.add("S3_SECRET_KEY", () -> SECRET_KEY);
        };
    }

    public void goDown() throws Exception {
        server.stop();
    }

    public void comeUp() throws Exception {
        server = started(port);
    }

    /** The keys of all objects whose key contains that text, in any bucket. */
    public List<String> keys(String containing) {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(it -> files.relativize(it).toString().replaceFirst("^[^/]*/", ""))
                    .filter(it -> it.contains(containing))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void destroy() throws Exception {
        server.stop();
        FileSystemUtils.deleteRecursively(files);
    }

    private S3Proxy started(int port) throws Exception {
        var proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(files.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        proxy.start();
        return proxy;
    }
}
