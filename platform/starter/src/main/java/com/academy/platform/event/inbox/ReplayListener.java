package com.academy.platform.event.inbox;

/** Called before dead letters are replayed at the request of an admin. */
public interface ReplayListener {

    void replaying(int letters);
}
