package com.academy.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidRequestExceptionTests {

    @Test
    void namesTheFieldsThatAreNotValid() {
        var title = new FieldProblem("#/title", "must not be blank");
        var price = new FieldProblem("#/price", "must not be negative");

        assertThat(InvalidRequestException.field("#/title", "must not be blank").errors())
                .containsExactly(title);
        assertThat(InvalidRequestException.fields(List.of(title, price)))
                .hasMessage("Some fields are not valid.")
                .returns("invalid-request", DomainException::code)
                .returns(List.of(title, price), InvalidRequestException::errors);
    }
}
