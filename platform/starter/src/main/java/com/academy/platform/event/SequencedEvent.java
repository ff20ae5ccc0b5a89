package com.academy.platform.event;

/** A fact and its number in the stream of its subject, counted from 1 without gaps. */
public record SequencedEvent(DomainEvent event, long sequence) {}
