package com.academy.journeys.course;

import java.util.List;

/** The folder cannot be imported as it is; says everything that is wrong with it, and where. */
public final class BadFolderException extends Exception {

    private final List<String> problems;

    public BadFolderException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
