package com.academy.auth.account;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An e-mail address in the one form in which it is stored and compared: lower case, its domain in ASCII. */
@Embeddable
public record EmailAddress(@Column(name = "email") String value) {

    public static final int MAX_LENGTH = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** The address that somebody typed, if it is one. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            String local = text.substring(0, at);
            return Optional.of(new EmailAddress((local + "@" + domain).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The address that somebody typed.
     *
     * @param pointer to the field they typed it in, for the refusal of what is none
     */
    public static EmailAddress required(String typed, String pointer) {
        return parse(typed)
                .orElseThrow(() -> new InvalidRequestException(
                        "invalid-request",
                        "Some fields are not valid.",
                        new FieldProblem(pointer, "This is not an e-mail address.")));
    }

    /** What a password of its owner's should not contain. */
    public List<String> words() {
        String local = value.substring(0, value.lastIndexOf('@'));
        return Stream.concat(Stream.of(value, local), Stream.of(local.split("[^a-z0-9]+")))
                .distinct()
                .toList();
    }
}
