package com.academy.journeys.client;

/** One server-sent event, with the moment (of System.nanoTime) at which its last byte was here. */
public record ServerEvent(String id, String name, String data, long arrivedNanos) {}
