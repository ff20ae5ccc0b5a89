package com.academy.local;

import com.academy.servers.ServerPorts;

/** The ports of one platform: the usual ones, all moved by the same shift so that a second platform fits beside the first. */
record PlatformPorts(int shift) {

    ServerPorts servers() {
        return ServerPorts.shifted(shift);
    }

    /** @param port a service's usual one */
    int of(int port) {
        return port + shift;
    }

    /** The port for health and metrics: clients' requests do not use it. */
    int management(int port) {
        return of(port) + 100;
    }

    /** Of the PostgreSQL server that has this service's database alone. */
    int postgresOf(int port) {
        return servers().postgres() + port - 8080;
    }
}
