package com.academy.gateway.ratelimit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Counters in Redis that all gateways share. All that one request counts goes in one atomic script over one connection,
 * kept for this alone.
 */
final class SharedCounters implements AutoCloseable {

    /** A counter begins its window when it is first counted; a window lost (a crash between two commands) is begun again. */
    private static final String SCRIPT = """
            local answer = {}
            for i, key in ipairs(KEYS) do
                local count = redis.call('INCRBY', key, ARGV[i + 1])
                local left = redis.call('PTTL', key)
                if left < 0 then
                    redis.call('PEXPIRE', key, ARGV[1])
                    left = tonumber(ARGV[1])
                end
                answer[#answer + 1] = count
                answer[#answer + 1] = left
            end
            return answer
            """;

    private final RedisClient client;
    private final String window;

    private volatile CompletableFuture<StatefulRedisConnection<String, String>> connecting;
    private volatile @Nullable String digest;

    /** Begins to connect at once, so that the first request does not wait for that. */
    SharedCounters(RedisClient client, Duration window) {
        this.client = client;
        this.window = Long.toString(window.toMillis());
        this.connecting = connecting(client);
    }

    /** Adds to each key its amount; answers the counts in the same order. Fails at once while Redis is unavailable. */
    CompletionStage<List<Count>> add(List<String> keys, List<Integer> amounts) {
        String[] names = keys.toArray(String[]::new);
        String[] arguments = new String[amounts.size() + 1];
        arguments[0] = window;
        for (int i = 0; i < amounts.size(); i++) {
            arguments[i + 1] = Integer.toString(amounts.get(i));
        }
        CompletableFuture<StatefulRedisConnection<String, String>> open = connecting;
        return (open.isCompletedExceptionally() ? connect() : open).thenCompose(it -> run(it, names, arguments));
    }

    private CompletionStage<List<Count>> run(
            StatefulRedisConnection<String, String> open, String[] keys, String[] arguments) {
        RedisAsyncCommands<String, String> redis = open.async();
        String known = digest;
        if (known == null) {
            known = redis.digest(SCRIPT);
            digest = known;
        }
        CompletionStage<List<Long>> answer = redis.evalsha(known, ScriptOutputType.MULTI, keys, arguments);
        return answer.exceptionallyCompose(failure -> isUnknownScript(failure)
                        ? redis.<List<Long>>eval(SCRIPT, ScriptOutputType.MULTI, keys, arguments)
                        : CompletableFuture.failedStage(failure))
                .thenApply(SharedCounters::counts);
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure instanceof RedisNoScriptException
                || failure instanceof CompletionException && failure.getCause() instanceof RedisNoScriptException;
    }

    private static List<Count> counts(List<Long> answer) {
        List<Count> counts = new ArrayList<>(answer.size() / 2);
        for (int i = 0; i < answer.size(); i += 2) {
            counts.add(new Count(answer.get(i), Duration.ofMillis(answer.get(i + 1))));
        }
        return counts;
    }

    /** The client connects again by itself once it has been connected; until then each call is an attempt. */
    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        if (connecting.isCompletedExceptionally()) {
            connecting = connecting(client);
        }
        return connecting;
    }

    private static CompletableFuture<StatefulRedisConnection<String, String>> connecting(RedisClient client) {
        return CompletableFuture.supplyAsync(
                client::connect, task -> Thread.ofVirtual().name("rate-limits").start(task));
    }

    /** The client may have closed its connections already, and would warn of a second time. */
    @Override
    public void close() {
        connecting.thenAccept(it -> {
            if (it.isOpen()) {
                it.close();
            }
        });
    }
}
