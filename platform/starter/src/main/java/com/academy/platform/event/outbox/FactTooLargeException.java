package com.academy.platform.event.outbox;

import com.academy.platform.error.RuleViolationException;

/** What changed is more than one fact may hold: Kafka would refuse it after the change was committed. */
final class FactTooLargeException extends RuleViolationException {

    FactTooLargeException(String type, int bytes, long most) {
        super(
                "fact-too-large",
                "This is too much for one change: %s would be %d bytes long, and at most %d can be published."
                        .formatted(type, bytes, most));
    }
}
