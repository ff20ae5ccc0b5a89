package com.academy.auth.letters.setting;

import java.util.Set;

/** Every setting there is. */
public record AllSettings(GeneralSettings general, SecuritySettings security, PaymentSettings payment) {

    /** The values until an admin changes them. */
    static final AllSettings DEFAULT = new AllSettings(
            new GeneralSettings("Academy", null, "en"),
            new SecuritySettings(false, true, Set.of()),
            new PaymentSettings("USD", false));
}
