package com.academy.journeys;

/** One server-sent event, with the moment (of System.nanoTime) at which its last byte was here. */
record ServerEvent(String id, String name, String data, long arrivedNanos) {}
