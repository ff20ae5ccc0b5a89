package com.academy.auth.account.person;

import com.academy.platform.text.TextForm;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called, kept as given.
 *
 * @param lastName not every person has one
 */
@Embeddable
public record PersonName(String firstName, @Nullable String lastName) {

    public static final int MAX_LENGTH = 100;

    public PersonName {
        require(firstName);
        if (lastName != null) {
            require(lastName);
        }
    }

    public String full() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }

    /** What a password of its owner's should not contain. */
    public List<String> words() {
        return List.of(full().split("[\\s-]+"));
    }

    /** Any script and any sign, but something to see, no line breaks and no control characters. */
    public static boolean isPart(String text) {
        return TextForm.LINE.accepts(text, MAX_LENGTH);
    }

    /** Stored names were judged by the rules of their time, some by laxer ones than {@link #isPart}. */
    private static void require(String part) {
        if (part.isEmpty() || part.length() > MAX_LENGTH || part.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name");
        }
    }
}
