package com.academy.servers.process;

import java.util.List;
import java.util.Map;

/** What to execute. The environment is all that the process gets besides {@code PATH}, {@code HOME} and the locale. */
public record Launch(List<String> command, Map<String, String> environment) {

    public Launch(List<String> command) {
        this(command, Map.of());
    }
}
