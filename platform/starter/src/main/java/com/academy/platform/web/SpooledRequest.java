package com.academy.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read from the client before. */
final class SpooledRequest extends HttpServletRequestWrapper {

    private final InputStream body;

    SpooledRequest(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {

            @Override
            public int read() throws IOException {
                return body.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                return body.read(bytes, offset, count);
            }

            @Override
            public boolean isFinished() {
                try {
                    return body.available() == 0;
                } catch (IOException _) {
                    return true;
                }
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body is read already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
