package com.academy.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class NoTransferInsideTransactionsTests {

    private final NoTransferInsideTransactions filter = new NoTransferInsideTransactions();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void endTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void letsReadAndWriteOutsideOfATransaction() throws Exception {
        request.setContent("asked".getBytes(UTF_8));

        filter.doFilter(request, response, (asked, answer) -> {
            assertThat(asked.getReader().readLine()).isEqualTo("asked");
            answer.getWriter().write("answered");
            answer.flushBuffer();
        });

        assertThat(response.getContentAsString()).isEqualTo("answered");
    }

    @Test
    void refusesToReadInsideATransaction() {
        request.setContent("asked".getBytes(UTF_8));

        assertThatThrownBy(
                        () -> inTransaction((asked, _) -> asked.getInputStream().readAllBytes()))
                .hasMessageStartingWith("A request was read inside a transaction");
        assertThatThrownBy(() -> inTransaction((asked, _) -> asked.getReader().readLine()))
                .hasMessageStartingWith("A request was read inside a transaction");
    }

    @Test
    void refusesToWriteInsideATransaction() {
        assertThatThrownBy(() ->
                        inTransaction((_, answer) -> answer.getOutputStream().write(1)))
                .hasMessageStartingWith("An answer was written inside a transaction");
        assertThatThrownBy(() -> inTransaction((_, answer) -> {
                    answer.getWriter().write("answered");
                    answer.flushBuffer();
                }))
                .hasMessageStartingWith("An answer was written inside a transaction");
    }

    private void inTransaction(FilterChain chain) throws Exception {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        filter.doFilter(request, response, chain);
    }
}
