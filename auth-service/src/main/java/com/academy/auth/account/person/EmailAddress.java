package com.academy.auth.account.person;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.text.TypedText;
import com.ibm.icu.text.IDNA;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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

    /** What is invisible around an address goes before its length is judged. */
    private static final int LONGEST_TYPED = 4 * MAX_LENGTH;

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';

    /** Follows IDNA 2008, as registries and mail servers do: straße.example is not strasse.example. */
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO);

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** The address that was typed, if it is one: every spelling of one address gives the same value. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = inUsualWidth(TypedText.clean(typed));
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String local = text.substring(0, at).toLowerCase(Locale.ROOT);
            return Optional.of(new EmailAddress(local + "@" + inAscii(text.substring(at + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The full-width forms that keyboards for Chinese, Japanese and Korean may produce. */
    private static String inUsualWidth(String text) {
        var usual = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                usual.setCharAt(i, (char) (c - FULL_WIDTH_FIRST + '!'));
            }
        }
        return usual.toString();
    }

    private static String inAscii(String domain) {
        var result = new IDNA.Info();
        var ascii = new StringBuilder();
        DOMAINS.nameToASCII(domain, ascii, result);
        // Names registered long ago have this error and are in use; all other errors make a name invalid.
        if (!List.of(IDNA.Error.HYPHEN_3_4).containsAll(result.getErrors())) {
            throw new IllegalArgumentException("not a domain");
        }
        return ascii.toString();
    }

    /**
     * The address that was typed.
     *
     * @param pointer to the field it was typed in, for the refusal of what is no address
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
