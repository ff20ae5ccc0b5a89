package com.academy.local;

import com.academy.servers.process.Jvm;
import com.academy.servers.process.Launch;
import com.academy.servers.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of our services or the gateway. */
final class Service implements ServerProcess {

    private final Services.Kind kind;
    private final PlatformServers servers;
    private final Jvm jvm;

    Service(Services.Kind kind, PlatformServers servers, Jvm jvm) {
        this.kind = kind;
        this.servers = servers;
        this.jvm = jvm;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(servers.ports().of(kind.port()), managementPort());
    }

    @Override
    public Duration grace() {
        return jvm.grace();
    }

    @Override
    public Launch launch() {
        var app = app();
        return new Launch(
                jvm.command(ServiceJars.cache(app), kind.heap(), List.of("-jar", app.toString())),
                ServiceEnvironment.of(kind, servers, System.getenv()));
    }

    Path app() {
        return ServiceJars.unpacked(servers.place().root(), name());
    }

    @Override
    public boolean isReady() {
        return ServerProcess.answers(managementPort(), "/actuator/health/readiness");
    }

    private int managementPort() {
        return servers.ports().management(kind.port());
    }
}
