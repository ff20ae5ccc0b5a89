package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.audit.AuditSealer;
import java.util.Base64;

/** Seals and opens values of one user. Not to be cached: what it seals must not open once the user's key is destroyed. */
public final class PersonalSealer implements AuditSealer.Seal {

    private final Sealer sealer;

    PersonalSealer(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String seal(String purpose, String text) {
        return Base64.getEncoder().encodeToString(sealer.seal(text.getBytes(UTF_8), purpose));
    }

    /** @throws IllegalStateException if it was sealed for another purpose or user */
    public String open(String purpose, String sealed) {
        return new String(sealer.open(Base64.getDecoder().decode(sealed), purpose), UTF_8);
    }
}
