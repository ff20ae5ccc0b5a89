package com.academy.trial.bell;

import com.academy.platform.error.NotFoundException;
import com.academy.platform.error.RuleViolationException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RingBell {

    private final Bells bells;

    RingBell(Bells bells) {
        this.bells = bells;
    }

    @Transactional
    public void hang(UUID id, UUID organization, UUID user) {
        bells.save(new Bell(new BellId(id), organization, user));
    }

    @Transactional(readOnly = true)
    public long count(UUID id) {
        return bells.countById(new BellId(id));
    }

    /** Rings that many times, or fails on the way if {@code breaking} is set. */
    @Transactional
    public long ring(UUID id, int times, boolean breaking) {
        Bell bell = bells.findById(new BellId(id)).orElseThrow(NoSuchBellException::new);
        for (int i = 0; i < times; i++) {
            bell.ring();
        }
        bells.save(bell);
        if (breaking) {
            throw new BellBrokeException();
        }
        return bell.sequence();
    }

    static final class NoSuchBellException extends NotFoundException {
        NoSuchBellException() {
            super("no-such-bell", "There is no such bell.");
        }
    }

    static final class BellBrokeException extends RuleViolationException {
        BellBrokeException() {
            super("bell-broke", "It broke.");
        }
    }
}
