package com.academy.servers;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.Launch;
import com.academy.servers.process.Libraries;
import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Ports;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The S3 server and the mail catcher: small and idle most of the time, so one process carries both. */
public final class S3AndMail implements ServerProcess {

    private final RunFolder place;
    private final ServerPorts ports;
    private final Secrets secrets;
    private final Jvm jvm;

    public S3AndMail(RunFolder place, ServerPorts ports, Secrets secrets, Jvm jvm) {
        this.place = place;
        this.ports = ports;
        this.secrets = secrets;
        this.jvm = jvm;
    }

    @Override
    public String name() {
        return "s3-and-mail";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.s3(), ports.smtp(), ports.mailbox());
    }

    public String accessKey() {
        return "academy";
    }

    public String secretKey() {
        return secrets.of("s3");
    }

    public String endpoint() {
        return "http://%s:%d".formatted(Ports.HOST, ports.s3());
    }

    @Override
    public Duration grace() {
        return jvm.grace();
    }

    @Override
    public Launch launch() {
        var settings = place.config("s3proxy.properties");
        try {
            Files.createDirectories(place.data("s3"));
            Secrets.writePrivately(
                    settings,
                    String.join(
                            "\n",
                            "s3proxy.endpoint=" + endpoint(),
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.identity=" + accessKey(),
                            "s3proxy.credential=" + secretKey(),
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.identity=unused",
                            "jclouds.credential=unused",
                            "jclouds.filesystem.basedir=" + place.data("s3")));
        } catch (IOException e) {
            throw new OperatorError("%s cannot be written (%s).".formatted(settings, e), e);
        }
        var libraries = Libraries.of(place);
        var classPath = classPath(libraries);
        return new Launch(jvm.command(
                libraries.cache(name(), classPath),
                "96m",
                List.of(
                        "-Dlogback.configurationFile=servers-logback.xml",
                        "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                        "-Dgreenmail.smtp.hostname=" + Ports.HOST,
                        "-Dgreenmail.smtp.port=" + ports.smtp(),
                        "-Dgreenmail.api.hostname=" + Ports.HOST,
                        "-Dgreenmail.api.port=" + ports.mailbox(),
                        "-Dgreenmail.auth.disabled",
                        "-cp",
                        Libraries.joined(classPath),
                        S3AndMailProcess.class.getName(),
                        "--properties",
                        settings.toString())));
    }

    /** The mail catcher's jar contains old copies of other libraries, which must not come before the real ones. */
    private static List<Path> classPath(Libraries libraries) {
        var all = libraries.classPath(jar -> !jar.startsWith("kafka") && !jar.startsWith("scala"));
        Predicate<Path> isMailCatcher = jar -> jar.getFileName().toString().startsWith("greenmail");
        return Stream.concat(
                        all.stream().filter(isMailCatcher.negate()),
                        all.stream().filter(isMailCatcher))
                .toList();
    }

    @Override
    public boolean isReady() {
        return ports().stream().allMatch(Ports::isOpen);
    }
}
