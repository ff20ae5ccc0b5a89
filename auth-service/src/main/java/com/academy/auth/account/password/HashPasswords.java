package com.academy.auth.account.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.BoundedThreads;
import com.academy.platform.error.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords on a few threads of its own. A call that finds the short queue full is refused at once,
 * so the other cores and requests stay free however many users sign in together. Registrations have fewer threads of
 * their own.
 */
@Component
public class HashPasswords implements DisposableBean {

    /**
     * bcrypt reads 72 bytes and no more, so it gets a digest. The digest is keyed with a name of ours, so that plain
     * digests of the same password that were leaked by another site cannot be used here.
     */
    private static final String SCHEME = "{hmac-sha384+bcrypt}";

    private static final SecretKeySpec OURS = new SecretKeySpec("academy password".getBytes(UTF_8), "HmacSHA384");

    private final int cost;
    private final String nobodys;
    private final BoundedThreads threads;
    private final BoundedThreads registrations;

    HashPasswords(HashingProperties properties, MeterRegistry meters) {
        this.cost = properties.cost();
        this.nobodys = SCHEME + "$2a$%02d$".formatted(cost) + "N".repeat(53);
        this.threads = new BoundedThreads("passwords", properties.threads(), properties.queue(), meters);
        this.registrations = new BoundedThreads(
                "registrations", properties.registrationThreads(), properties.registrationQueue(), meters);
    }

    public String hash(Password password) {
        return onOurThreads(() -> hashNow(password));
    }

    /**
     * As {@link #hash(Password)}, for an unknown caller. However many registrations come, sign-ins keep their threads.
     */
    public String hashOfStranger(Password password) {
        return onRegistrationThreads(() -> hashNow(password));
    }

    private String hashNow(Password password) throws GeneralSecurityException {
        return SCHEME + BCrypt.hashpw(digest(password), BCrypt.gensalt(cost));
    }

    public boolean matches(Password password, String hash) {
        return onOurThreads(() -> BCrypt.checkpw(digest(password), hash.substring(SCHEME.length())));
    }

    /** The hash to compare with if there is no account: the comparison takes as long and never matches. */
    public String nobodysHash() {
        return nobodys;
    }

    <T> T onOurThreads(Callable<T> work) {
        return on(threads, work, TooManyPasswordsException::new);
    }

    <T> T onRegistrationThreads(Callable<T> work) {
        return on(registrations, work, RegistrationsBusyException::new);
    }

    private static <T> T on(BoundedThreads threads, Callable<T> work, Supplier<UnavailableException> refusal) {
        try {
            return threads.call(work);
        } catch (RejectedExecutionException full) {
            throw refusal.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A password could not be hashed", failure.getCause());
        }
    }

    private static String digest(Password password) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA384");
        mac.init(OURS);
        return Base64.getEncoder().encodeToString(mac.doFinal(password.bytes()));
    }

    @Override
    public void destroy() {
        threads.close();
        registrations.close();
    }

    static class RegistrationsBusyException extends UnavailableException {

        /** About as long as a full queue takes. */
        private static final Duration A_QUEUE = Duration.ofSeconds(5);

        RegistrationsBusyException() {
            super("registrations-busy", "Too many people are registering just now. Try again in a moment.", A_QUEUE);
        }
    }

    static class TooManyPasswordsException extends UnavailableException {

        /** About as long as a full queue takes. */
        private static final Duration A_QUEUE = Duration.ofSeconds(5);

        TooManyPasswordsException() {
            super("too-many-sign-ins", "Too many people are signing in just now. Try again in a moment.", A_QUEUE);
        }
    }
}
