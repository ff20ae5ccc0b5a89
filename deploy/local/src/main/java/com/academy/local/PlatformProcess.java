package com.academy.local;

/**
 * A running process. PostgreSQL is several of one name: its first is the server, the others its children.
 *
 * @param pss bytes of memory, pages shared with others divided by the number of sharers; 0 where the system cannot tell
 */
public record PlatformProcess(String name, long pid, long pss) {}
