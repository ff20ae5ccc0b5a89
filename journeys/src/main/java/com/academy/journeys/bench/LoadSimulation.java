package com.academy.journeys.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends one {@link Load} through the gateway, each request by a virtual user of its own, at a steady rate. */
public final class LoadSimulation extends Simulation {

    private record Run(Load load, URI gateway, Measurements measurements) {}

    /** Gatling creates the simulation itself, from its class name, so its parameters wait here. */
    private static volatile @Nullable Run next;

    public static void run(Load load, URI gateway, Measurements measurements, Path results) {
        next = new Run(load, gateway, measurements);
        int status = Gatling$.MODULE$.fromArgs(new String[] {
            "--simulation", LoadSimulation.class.getName(), "--results-folder", results.toString(), "--no-reports"
        });
        if (status != 0) {
            throw new IllegalStateException("Gatling ended with status %d in %s".formatted(status, load.name()));
        }
    }

    /** Called by Gatling. */
    public LoadSimulation() {
        Run run = Objects.requireNonNull(next, "LoadSimulation.run(…) says what to do");
        Load load = run.load();
        setUp(scenario(load.name())
                        .exec(oneRequest(load, run.measurements()))
                        .injectOpen(
                                // What was just started is slow, and a queue in the warm-up would be measured later.
                                rampUsersPerSec(load.perSecond() / 10.0 + 1)
                                        .to(load.perSecond())
                                        .during(load.warmUp().dividedBy(2)),
                                constantUsersPerSec(load.perSecond())
                                        .during(load.warmUp()
                                                .dividedBy(2)
                                                .plus(load.measured())
                                                .plus(Load.TAIL))))
                .protocols(http.baseUrl(run.gateway() + "/api/v1").shareConnections());
    }

    private static ChainBuilder oneRequest(Load load, Measurements measurements) {
        return exec(session -> {
                    Load.Request request;
                    synchronized (load) {
                        request = load.requests().next();
                    }
                    return session.set("request", request).set("sent", measurements.sending());
                })
                .exec(action(load))
                .exec(session -> {
                    if (session.contains("refreshToken")) {
                        renewal(session).renewed(session.getString("accessToken"), session.getString("refreshToken"));
                    }
                    measurements.answered(
                            request(session),
                            session.getLong("sent"),
                            session.isFailed() ? "status " + session.getString("status") : "",
                            session.contains("completed") ? session.getInt("completed") : -1);
                    return session;
                });
    }

    private static HttpRequestActionBuilder action(Load load) {
        return switch (load.kind()) {
            case SIGN_IN ->
                http(load.name())
                        .post(session -> request(session).path())
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> request(session).body()))
                        .check(status().saveAs("status"), status().is(200));
            case RENEW ->
                http(load.name())
                        .post(session -> request(session).path())
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> renewal(session).body()))
                        .check(status().saveAs("status"), status().is(200))
                        .check(jsonPath("$.accessToken").saveAs("accessToken"))
                        .check(jsonPath("$.refreshToken").saveAs("refreshToken"));
            case READ ->
                http(load.name())
                        .get(session -> request(session).path())
                        .header("Authorization", LoadSimulation::bearer)
                        .check(status().saveAs("status"), status().is(200));
            case COMPLETE ->
                http(load.name())
                        .post(session -> request(session).path())
                        .header("Authorization", LoadSimulation::bearer)
                        .check(status().saveAs("status"), status().is(200))
                        .check(jsonPath("$.progress.completed").ofInt().saveAs("completed"));
        };
    }

    private static String bearer(Session session) {
        return "Bearer "
                + Objects.requireNonNull(request(session).session(), "only signing in has no session")
                        .accessToken();
    }

    private static Renewal renewal(Session session) {
        return Objects.requireNonNull(request(session).renewal(), "only renewing has one");
    }

    private static Load.Request request(Session session) {
        return Objects.requireNonNull(session.<Load.Request>get("request"));
    }
}
