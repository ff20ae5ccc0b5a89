package com.academy.auth.token;

import com.academy.auth.keys.Secrets;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** One pair of keys of those that sign in turn. */
record SigningKey(
        int generation,
        String keyId,
        RSAPublicKey publicKey,
        PrivateKey privateKey,
        Instant publishedAt,
        Instant signsFrom) {

    private static final int BITS = 2048;

    static SigningKey made(int generation, Instant publishedAt, Instant signsFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            KeyPair pair = generator.generateKeyPair();
            var publicKey = (RSAPublicKey) pair.getPublic();
            return new SigningKey(generation, keyIdOf(publicKey), publicKey, pair.getPrivate(), publishedAt, signsFrom);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The key as a verifier reads it (RFC 7517). */
    JsonWebKey asJsonWebKey() {
        return new JsonWebKey(
                "RSA", "sig", "RS256", keyId, base64(publicKey.getModulus()), base64(publicKey.getPublicExponent()));
    }

    private static String keyIdOf(RSAPublicKey key) {
        byte[] digest = Secrets.sha256(key.getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 && bytes.length > 1 ? 1 : 0; // an unsigned number has no sign byte
        byte[] unsigned = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    @Override
    public String toString() {
        return "SigningKey[%d, %s]".formatted(generation, keyId);
    }
}
