package com.academy.auth.account;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a person is called, kept exactly as given. */
@Embeddable
public record PersonName(String firstName, String lastName) {

    public static final int MAX_LENGTH = 100;

    /** Any script and any sign, but something to see, and no control characters. */
    public static final String FORM = "[^\\p{Cc}]*[\\p{L}\\p{N}\\p{P}\\p{S}][^\\p{Cc}]*";

    private static final Pattern PART = Pattern.compile(FORM);

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

    private static void require(String part) {
        if (part.length() > MAX_LENGTH || !PART.matcher(part).matches()) {
            throw new IllegalArgumentException("not a name");
        }
    }
}
