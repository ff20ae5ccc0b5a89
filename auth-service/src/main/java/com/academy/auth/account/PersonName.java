package com.academy.auth.account;

import com.academy.platform.text.TextForm;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/** How a person is called, kept exactly as given. */
@Embeddable
public record PersonName(String firstName, String lastName) {

    public static final int MAX_LENGTH = 100;

    public PersonName {
        require(firstName);
        require(lastName);
    }

    public String full() {
        return firstName + " " + lastName;
    }

    /** What a password of its owner's should not contain. */
    public List<String> words() {
        return Stream.of(firstName, lastName)
                .flatMap(part -> Stream.of(part.split("[\\s-]+")))
                .toList();
    }

    /** Any script and any sign, but something to see, and no control characters. */
    public static boolean isPart(String text) {
        return TextForm.LINE.accepts(text, MAX_LENGTH);
    }

    private static void require(String part) {
        if (!isPart(part)) {
            throw new IllegalArgumentException("not a name");
        }
    }
}
