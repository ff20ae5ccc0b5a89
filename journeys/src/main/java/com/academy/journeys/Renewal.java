package com.academy.journeys;

/** A session that is renewed again and again: each refresh token buys the next one, once. */
final class Renewal {

    private volatile Session session;

    Renewal(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    String body() {
        return "{\"refreshToken\":\"%s\"}".formatted(session.refreshToken());
    }

    void renewed(String accessToken, String refreshToken) {
        session = new Session(session.userId(), session.email(), accessToken, refreshToken);
    }
}
