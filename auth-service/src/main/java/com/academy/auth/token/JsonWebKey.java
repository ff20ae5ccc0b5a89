package com.academy.auth.token;

/** The public half of a key in the words of RFC 7517. */
public record JsonWebKey(String kty, String use, String alg, String kid, String n, String e) {}
