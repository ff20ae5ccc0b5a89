package com.academy.servers.process;

/** What a server does for its data. */
public enum Durability {
    /** What was acknowledged survives a power cut. */
    DURABLE,
    /** Nothing is synced to disk: for tests, whose data a power cut may take. */
    EPHEMERAL
}
