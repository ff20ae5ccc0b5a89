package com.academy.auth.avatar;

/** What was sent is none of the kinds of pictures that are taken, whatever it is called. */
public class NotAPictureException extends Exception {

    private static final long serialVersionUID = 1;
}
