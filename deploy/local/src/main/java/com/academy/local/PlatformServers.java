package com.academy.local;

import com.academy.servers.KafkaServer;
import com.academy.servers.Keycloak;
import com.academy.servers.Postgres;
import com.academy.servers.Redis;
import com.academy.servers.S3AndMail;
import com.academy.servers.process.Durability;
import com.academy.servers.process.Jvm;
import com.academy.servers.process.RunFolder;
import com.academy.servers.process.Secrets;
import com.academy.servers.process.ServerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one platform.
 *
 * @param separate servers of single databases, which can be killed without the others
 * @param keycloak where it issues users' tokens
 */
record PlatformServers(
        RunFolder place,
        PlatformPorts ports,
        Secrets secrets,
        Postgres postgres,
        Map<String, Postgres> separate,
        KafkaServer kafka,
        Redis redis,
        S3AndMail s3AndMail,
        @Nullable Keycloak keycloak) {

    /** @param separate which databases have a server of their own, with its port */
    static PlatformServers in(
            RunFolder place, PlatformPorts shift, Map<String, Integer> separate, Identity identity, Jvm jvm) {
        var secrets = new Secrets(place.run());
        var ports = shift.servers();
        var postgres = new Postgres(place, "postgres", ports.postgres(), secrets, Durability.DURABLE);
        var others = new TreeMap<String, Postgres>();
        separate.forEach((database, port) ->
                others.put(database, new Postgres(place, "postgres-" + database, port, secrets, Durability.DURABLE)));
        return new PlatformServers(
                place,
                shift,
                secrets,
                postgres,
                others,
                new KafkaServer(place, ports.kafka(), ports.kafkaController(), jvm),
                new Redis(place, ports.redis(), secrets.of("redis"), Durability.DURABLE),
                new S3AndMail(place, ports, secrets, jvm),
                identity == Identity.KEYCLOAK
                        ? new Keycloak(place, ports, secrets, postgres.url(Keycloak.DATABASE))
                        : null);
    }

    Postgres postgresOf(String database) {
        return separate.getOrDefault(database, postgres);
    }

    String databaseUrl(String database) {
        return postgresOf(database).url(database);
    }

    List<ServerProcess> databaseServers() {
        var servers = new ArrayList<ServerProcess>(separate.values());
        servers.addFirst(postgres);
        return servers;
    }

    List<ServerProcess> all() {
        var servers = databaseServers();
        servers.addAll(List.of(kafka, redis, s3AndMail));
        if (keycloak != null) {
            servers.add(keycloak);
        }
        return servers;
    }
}
