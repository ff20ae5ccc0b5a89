package com.academy.auth.account.password;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.List;

public class WeakPasswordException extends InvalidRequestException {

    WeakPasswordException(List<String> objections) {
        super(
                "weak-password",
                "The password does not follow the rules.",
                objections.stream()
                        .map(objection -> new FieldProblem("#/password", objection))
                        .toArray(FieldProblem[]::new));
    }
}
