package com.academy.platform.test;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A client sets the pace at which its request is read and its answer written. Doing either inside a transaction lets a
 * slow client hold a database connection, so in tests it fails at once.
 */
final class NoTransferInsideTransactions extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Watched(request), new WatchedAnswer(response));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void refuseInsideTransactions(String what) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                () -> what + " inside a transaction: a slow client would hold its connection");
    }

    private static final class Watched extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        Watched(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new WatchedBody(super.getInputStream());
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(
                    getInputStream(),
                    Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name())));
        }
    }

    private static final class WatchedBody extends ServletInputStream {

        private final ServletInputStream body;

        WatchedBody(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            refuseInsideTransactions("A request was read");
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            refuseInsideTransactions("A request was read");
            return body.read(bytes, offset, count);
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }

    private static final class WatchedAnswer extends HttpServletResponseWrapper {

        private @Nullable ServletOutputStream body;
        private @Nullable PrintWriter text;

        WatchedAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (body == null) {
                body = new WatchedAnswerBody(super.getOutputStream());
            }
            return body;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (text == null) {
                text = new PrintWriter(
                        new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())), true);
            }
            return text;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (text != null) {
                text.flush();
            }
            super.flushBuffer();
        }
    }

    private static final class WatchedAnswerBody extends ServletOutputStream {

        private final ServletOutputStream body;

        WatchedAnswerBody(ServletOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int value) throws IOException {
            refuseInsideTransactions("An answer was written");
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            refuseInsideTransactions("An answer was written");
            body.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            body.flush();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            body.setWriteListener(listener);
        }
    }
}
