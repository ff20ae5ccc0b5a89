package com.academy.auth.account.person;

import com.academy.platform.error.ConflictException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

public class EmailTakenException extends ConflictException {

    /** Runs work that assigns an address. If several transactions assign the same one, the constraint decides. */
    public static void unlessTaken(Runnable work) {
        try {
            work.run();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(violation).getMessage())
                    .contains("profile_email_unique")) {
                throw new EmailTakenException();
            }
            throw violation;
        }
    }

    public EmailTakenException() {
        super("email-taken", "There is an account with this e-mail address already.");
    }
}
