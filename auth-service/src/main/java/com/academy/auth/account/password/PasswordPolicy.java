package com.academy.auth.account.password;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules for a new password: long and varied enough, without the owner's name or address, and not a common one. */
@Component
public class PasswordPolicy {

    /** Shorter parts of a name occur in too many good passwords to be refused. */
    private static final int TELLING_LENGTH = 4;

    /** Zxcvbn's 0 and 1: fewer than a million guesses. */
    private static final int EASILY_GUESSED = 1;

    /** Zxcvbn's work grows steeply with length, and a strong beginning makes a strong whole. */
    private static final int MEASURED_LENGTH = 40;

    private volatile @Nullable Zxcvbn dictionary;

    /**
     * @param ownersWords of the owner's name and address
     * @throws WeakPasswordException if the password breaks a rule
     */
    public void require(Password password, Collection<String> ownersWords) {
        List<String> objections = objections(password, ownersWords);
        if (!objections.isEmpty()) {
            throw new WeakPasswordException(objections);
        }
    }

    /** Every rule that the password breaks, in words for its owner. */
    List<String> objections(Password password, Collection<String> ownersWords) {
        String text = password.value();
        var objections = new ArrayList<String>();
        int length = text.codePointCount(0, text.length());
        if (length < Password.MIN_LENGTH || length > Password.MAX_LENGTH) {
            objections.add("A password has %d to %d characters.".formatted(Password.MIN_LENGTH, Password.MAX_LENGTH));
        }
        require(text, Character::isUpperCase, "A password has an upper-case letter.", objections);
        require(text, Character::isLowerCase, "A password has a lower-case letter.", objections);
        require(text, Character::isDigit, "A password has a digit.", objections);
        require(text, PasswordPolicy::isSpecial, "A password has a special character.", objections);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            objections.add("A password has no control characters.");
        }
        if (containsAny(text, ownersWords)) {
            objections.add("A password does not contain your name or your e-mail address.");
        }
        if (objections.isEmpty() && isEasilyGuessed(text, ownersWords)) {
            objections.add("This password is too common or too easy to guess.");
        }
        return objections;
    }

    private static void require(String text, IntPredicate kind, String objection, List<String> objections) {
        if (text.codePoints().noneMatch(kind)) {
            objections.add(objection);
        }
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isISOControl(character);
    }

    private static boolean containsAny(String text, Collection<String> ownersWords) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ownersWords.stream()
                .filter(word -> word.length() >= TELLING_LENGTH)
                .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private boolean isEasilyGuessed(String text, Collection<String> ownersWords) {
        String measured = text.substring(0, Math.min(text.length(), MEASURED_LENGTH));
        return dictionary().measure(measured, List.copyOf(ownersWords)).getScore() <= EASILY_GUESSED;
    }

    /** Read at the first registration: its word lists would cost every start a quarter of a second. */
    private Zxcvbn dictionary() {
        Zxcvbn loaded = dictionary;
        if (loaded == null) {
            loaded = new Zxcvbn();
            dictionary = loaded;
        }
        return loaded;
    }

    public static class WeakPasswordException extends InvalidRequestException {

        WeakPasswordException(List<String> objections) {
            super(
                    "weak-password",
                    "The password does not follow the rules.",
                    objections.stream()
                            .map(objection -> new FieldProblem("#/password", objection))
                            .toArray(FieldProblem[]::new));
        }
    }
}
