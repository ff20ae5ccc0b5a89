package com.academy.platform.event.inbox;

/** Is told before dead letters are replayed at the request of an admin. */
public interface ReplayListener {

    void replaying(int letters);
}
