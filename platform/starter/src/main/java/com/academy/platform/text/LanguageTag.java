package com.academy.platform.text;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as BCP 47 names them. */
public final class LanguageTag {

    public static final int MAX_LENGTH = 35;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-.{1,32})?");

    private LanguageTag() {}

    /**
     * The tag in its canonical form, which names what was typed by its present code: {@code he-IL} for {@code iw-IL},
     * {@code zh-Hans} for {@code zh-cmn-Hans}, {@code en-US} for {@code en_US}; empty for what is no tag of a language.
     */
    public static Optional<String> canonical(String typed) {
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ULocale locale = new ULocale.Builder()
                    .setLanguageTag(typed.replace('_', '-'))
                    .build();
            return Optional.of(ULocale.createCanonical(locale).toLanguageTag())
                    .filter(tag -> LANGUAGE.matcher(tag).matches() && !tag.startsWith("und"));
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }
}
