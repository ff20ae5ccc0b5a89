package com.academy.gateway.body;

import java.time.Duration;

/**
 * Judges whether a client sends at the least rate. A second of waiting costs the time that the bytes of that second are
 * worth; the credit is never more than the grace, so a fast beginning does not pay for a long silence. Time in which the
 * service takes no bytes does not count: the client cannot send then.
 */
final class Pace {

    private final long leastRate;
    private final double grace;

    private double credit;
    private long asked;
    private long received;

    Pace(long bytesPerSecond, Duration grace) {
        this.leastRate = bytesPerSecond;
        this.grace = grace.toMillis() / 1000.0;
        this.credit = this.grace;
    }

    synchronized void ask(long parts) {
        asked = asked > Long.MAX_VALUE - parts ? Long.MAX_VALUE : asked + parts;
    }

    synchronized void receive(int bytes) {
        received += bytes;
        if (asked != Long.MAX_VALUE) {
            asked--;
        }
    }

    /** To be asked once a second. */
    synchronized boolean isTooSlow() {
        double cost = asked > 0 ? 1 : 0;
        credit = Math.min(grace, credit + (double) received / leastRate - cost);
        received = 0;
        return credit < 0;
    }
}
