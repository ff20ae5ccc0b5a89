package com.academy.platform.event;

/** Takes the state of its type back: on a compacted topic it goes out without a payload, and removes what was said. */
public interface Tombstone extends DomainEvent {}
