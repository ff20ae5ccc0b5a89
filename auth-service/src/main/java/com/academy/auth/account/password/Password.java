package com.academy.auth.account.password;

import java.nio.charset.StandardCharsets;

/** A password as its owner typed it; it never prints itself. */
public record Password(String value) {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
