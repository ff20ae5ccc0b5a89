package com.academy.auth.token;

/**
 * A public key in the words of RFC 7517.
 *
 * @param kty key type. Example: RSA
 * @param use what the key is for: signatures. Example: sig
 * @param alg algorithm of the signatures. Example: RS256
 * @param kid id of the key, in the header of each token that it has signed. Example: 2026-03-14
 * @param n modulus, base64url. Example: 0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4
 * @param e exponent, base64url. Example: AQAB
 */
public record JsonWebKey(String kty, String use, String alg, String kid, String n, String e) {}
