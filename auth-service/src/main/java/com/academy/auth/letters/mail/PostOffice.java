package com.academy.auth.letters.mail;

/** The way to people's mailboxes. */
public interface PostOffice {

    /**
     * @param to an e-mail address
     * @throws NotTakenException if it was not accepted; it may be tried again
     */
    void send(String to, WrittenMail mail);

    class NotTakenException extends RuntimeException {

        public NotTakenException(Throwable cause) {
            super(cause);
        }
    }
}
