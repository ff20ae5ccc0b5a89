package com.academy.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.journeys.RunningPlatform.Academy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Searches all stores of the platform for texts, without the platform's own code. */
final class Traces {

    private static final List<String> DATABASES = List.of("auth", "course", "progress", "analytics");

    private final Academy academy;
    private final Path runDir;
    private final int portShift;

    Traces(Academy academy) {
        this.academy = academy;
        this.runDir = academy.surroundings().runDir();
        this.portShift = URI.create(academy.platform().gatewayUrl()).getPort() - 8080;
    }

    /** The places that contain one of the texts, except for logs. */
    Set<String> of(String... texts) {
        var places = new TreeSet<String>();
        places.addAll(inDatabases(texts));
        places.addAll(inTopics(anyOf(texts)));
        places.addAll(inRedis(anyOf(texts)));
        places.addAll(inFiles("s3", anyOf(texts)));
        return places;
    }

    Set<String> inLogs(Pattern text) {
        return inFiles("logs", text);
    }

    static Pattern anyOf(String... texts) {
        return Pattern.compile(
                String.join("|", Stream.of(texts).map(Pattern::quote).toList()), Pattern.CASE_INSENSITIVE);
    }

    /** Every row of every table as text; what is stored as bytes shows as their hexadecimal digits. */
    private Set<String> inDatabases(String... texts) {
        var places = new TreeSet<String>();
        for (String database : DATABASES) {
            try (Connection connection = DriverManager.getConnection(
                    academy.platform().databaseUrl(database), "postgres", secret("postgres"))) {
                for (String table : strings(
                        connection,
                        "select quote_ident(relname) from pg_class"
                                + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')")) {
                    for (String text : texts) {
                        String sql = "select count(*) from %s as it where it::text ilike ? or it::text ilike ?"
                                .formatted(table);
                        try (var statement = connection.prepareStatement(sql)) {
                            statement.setString(1, "%" + text + "%");
                            statement.setString(2, "%" + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "%");
                            ResultSet found = statement.executeQuery();
                            found.next();
                            if (found.getLong(1) > 0) {
                                places.add("database " + database + ", table " + table);
                            }
                        }
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return places;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Every record: key, value and headers. */
    Set<String> inTopics(Pattern text) {
        var places = new TreeSet<String>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(it -> !it.getKey().startsWith("__"))
                    .flatMap(it -> it.getValue().stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (text.matcher(said(message)).find()) {
                        places.add("topic " + message.topic());
                    }
                }
            }
        }
        return places;
    }

    private static String said(ConsumerRecord<byte[], byte[]> message) {
        var said = new StringBuilder(text(message.key())).append(' ').append(text(message.value()));
        message.headers().forEach(it -> said.append(' ').append(text(it.value())));
        return said.toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    /** Has Kafka compact closed segments at once, and look for them each second, instead of within hours. */
    void compactSoon(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(
                                    set("segment.ms", "1000"),
                                    set("max.compaction.lag.ms", "1000"),
                                    set("min.cleanable.dirty.ratio", "0.001")),
                            new ConfigResource(ConfigResource.Type.BROKER, ""),
                            List.of(set("log.cleaner.backoff.ms", "1000"))))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private String kafka() {
        return "127.0.0.1:" + (19092 + portShift);
    }

    /** Every key with its value, of any kind. */
    private Set<String> inRedis(Pattern text) {
        var places = new TreeSet<String>();
        try (var redis = new Socket("127.0.0.1", 16379 + portShift);
                var answers = new BufferedInputStream(redis.getInputStream())) {
            ask(redis, answers, "AUTH", secret("redis"));
            for (String key : ask(redis, answers, "KEYS", "*")) {
                String kind = ask(redis, answers, "TYPE", key).getFirst();
                List<String> held = switch (kind) {
                    case "string" -> ask(redis, answers, "GET", key);
                    case "hash" -> ask(redis, answers, "HGETALL", key);
                    case "set" -> ask(redis, answers, "SMEMBERS", key);
                    case "zset" -> ask(redis, answers, "ZRANGE", key, "0", "-1");
                    case "list" -> ask(redis, answers, "LRANGE", key, "0", "-1");
                    case "stream" -> ask(redis, answers, "XRANGE", key, "-", "+");
                    case "none" -> List.of(); // it has just expired
                    default -> throw new IllegalStateException("a key of kind " + kind);
                };
                if (text.matcher(key + " " + held).find()) {
                    places.add("redis " + key);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return places;
    }

    private static List<String> ask(Socket redis, InputStream answers, String... words) throws IOException {
        var command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append("$%d\r\n%s\r\n".formatted(word.getBytes(ISO_8859_1).length, word));
        }
        redis.getOutputStream().write(command.toString().getBytes(ISO_8859_1));
        var texts = new ArrayList<String>();
        read(answers, texts);
        return texts;
    }

    private static void read(InputStream answers, List<String> texts) throws IOException {
        String line = line(answers);
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '*' -> {
                for (int left = Integer.parseInt(rest); left > 0; left--) {
                    read(answers, texts);
                }
            }
            case '$' -> {
                int length = Integer.parseInt(rest);
                if (length >= 0) {
                    texts.add(new String(answers.readNBytes(length), UTF_8));
                    answers.readNBytes(2);
                }
            }
            case '-' -> throw new IOException(rest);
            default -> texts.add(rest);
        }
    }

    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (int next = answers.read(); next != '\r'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("Redis has hung up");
            }
            line.append((char) next);
        }
        answers.read();
        return line.toString();
    }

    private Set<String> inFiles(String folder, Pattern text) {
        var places = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(runDir.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = runDir.relativize(file).toString();
                if (text.matcher(name + " " + Files.readString(file, ISO_8859_1))
                        .find()) {
                    places.add(name);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return places;
    }

    private String secret(String name) {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(runDir.resolve("secrets"))) {
            secrets.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return secrets.getProperty(name);
    }
}
