package com.academy.servers;

import com.academy.servers.process.Ports;
import java.util.List;

/** The ports of one set of servers. */
public record ServerPorts(
        int postgres,
        int kafka,
        int kafkaController,
        int redis,
        int s3,
        int smtp,
        int mailbox,
        int keycloak,
        int keycloakManagement) {

    /** The usual ones, all moved alike so that a second set fits beside the first. */
    public static ServerPorts shifted(int shift) {
        return new ServerPorts(
                15432 + shift,
                19092 + shift,
                19093 + shift,
                16379 + shift,
                19000 + shift,
                11025 + shift,
                11080 + shift,
                18080 + shift,
                18090 + shift);
    }

    /** Any that are free now. */
    public static ServerPorts free() {
        return new ServerPorts(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    public List<Integer> all() {
        return List.of(postgres, kafka, kafkaController, redis, s3, smtp, mailbox, keycloak, keycloakManagement);
    }
}
