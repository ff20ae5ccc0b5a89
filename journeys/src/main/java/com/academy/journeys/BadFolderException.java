package com.academy.journeys;

import java.util.List;

/** The folder cannot be imported as it is; says everything that is wrong with it, and where. */
final class BadFolderException extends Exception {

    private final List<String> problems;

    BadFolderException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
