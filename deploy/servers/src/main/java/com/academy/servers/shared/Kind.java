package com.academy.servers.shared;

/** Which servers are started together: those that every module needs, or what only some do. */
enum Kind {
    SERVERS(""),
    KEYCLOAK("-keycloak");

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
