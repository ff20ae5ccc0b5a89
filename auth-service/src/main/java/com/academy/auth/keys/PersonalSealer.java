package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Seals and opens values of one person. Not to be kept: what it closes shall be lost with the person's key. */
public final class PersonalSealer {

    private final Sealer sealer;

    PersonalSealer(Sealer sealer) {
        this.sealer = sealer;
    }

    /** @param purpose what is sealed for one does not open for another */
    public String seal(String purpose, String text) {
        return Base64.getEncoder().encodeToString(sealer.seal(text.getBytes(UTF_8), purpose));
    }

    /** @throws IllegalStateException if it was sealed for another purpose or person */
    public String open(String purpose, String sealed) {
        return new String(sealer.open(Base64.getDecoder().decode(sealed), purpose), UTF_8);
    }
}
