package com.academy.journeys.bench;

import com.academy.journeys.client.Session;

/** A session that is renewed again and again: each refresh token buys the next one, once. */
public final class Renewal {

    private volatile Session session;

    public Renewal(Session session) {
        this.session = session;
    }

    public Session session() {
        return session;
    }

    public String body() {
        return "{\"refreshToken\":\"%s\"}".formatted(session.refreshToken());
    }

    public void renewed(String accessToken, String refreshToken) {
        session = new Session(session.userId(), session.email(), accessToken, refreshToken);
    }
}
