package com.academy.auth.account.attempt;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.keys.Secrets;
import com.academy.platform.error.TooManyAttemptsException;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.text.TypedText;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, requested mails and registrations. An attempt counts as failed from its beginning, and is
 * uncounted if it succeeds: so many concurrent attempts cannot all pass before the first has failed.
 */
@Component
public class Attempts {

    /** The count that fills a window closes it: the first time for as long as it lasts, then twice as long each time. */
    private static final RedisScript<Long> BEGIN = RedisScript.of("""
            local limit, window, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            if tonumber(redis.call('GET', KEYS[1]) or '0') >= limit then
                return math.max(redis.call('PTTL', KEYS[1]), 1)
            end
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], window) end
            if count == limit and longest > window then
                local times = redis.call('INCR', KEYS[2])
                redis.call('PEXPIRE', KEYS[2], ARGV[4])
                redis.call('PEXPIRE', KEYS[1], math.min(window * 2 ^ (times - 1), longest))
            end
            if count == limit then return -1 end
            return 0
            """, Long.class);

    private static final RedisScript<Long> TAKE_BACK = RedisScript.of("""
            local count = tonumber(redis.call('GET', KEYS[1]) or '0')
            if count == 0 then return 0 end
            if count == tonumber(ARGV[1]) and redis.call('EXISTS', KEYS[2]) == 1 then redis.call('DECR', KEYS[2]) end
            return redis.call('DECR', KEYS[1])
            """, Long.class);

    /** The counter outlives every failure that counts, so a key name is not used again while its failures count. */
    private static final RedisScript<Long> UNLOCK = RedisScript.of("""
            redis.call('INCR', KEYS[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            return redis.call('DEL', KEYS[2], KEYS[3])
            """, Long.class);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String KEY = "academy:auth:";

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final StringRedisTemplate redis;
    private final AttemptProperties limits;

    Attempts(StringRedisTemplate redis, AttemptProperties limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /**
     * A sign-in, from the network address.
     *
     * @param device on which this account signed in before: it is counted apart, so strangers do not lock it out
     */
    public Attempt begin(String email, String from, Optional<String> device) {
        String address = networkOf(from);
        String account = unlocked(accountOf(email));
        var attempt = new Attempt(limits.window(), limits.longestLock());
        if (device.isPresent()) {
            attempt.lastForAccount = attempt.count(
                    "failures:device:" + account + ":" + device.get(),
                    limits.perAccountAndAddress(),
                    TooManyFailuresException::new);
            return attempt;
        }
        boolean last = attempt.count("failures:account:" + account, limits.perAccount(), TooManyFailuresException::new);
        last |= attempt.count(
                "failures:account:" + account + ":" + address,
                limits.perAccountAndAddress(),
                TooManyFailuresException::new);
        attempt.lastForAccount = last;
        attempt.count("failures:address:" + address, limits.perAddress(), TooManyFailuresException::new);
        return attempt;
    }

    /** A secret typed by a signed-in user: the password, or a code of the second factor. */
    public Attempt beginProof(UUID user) {
        var attempt = new Attempt(limits.window(), limits.longestLock());
        attempt.count("failures:proof:" + user, limits.perAccountAndAddress(), TooManyFailuresException::new);
        return attempt;
    }

    /** Begins all counts of failures for an account anew: its owner has proven to be its owner, or an admin decides so. */
    public void unlock(String email, UUID user) {
        String proof = KEY + "failures:proof:" + user;
        RedisCalls.orUnavailable(() -> redis.execute(
                UNLOCK,
                List.of(unlocks(accountOf(email)), proof, proof + ":locked"),
                Long.toString(REMEMBERED.multipliedBy(2).toMillis())));
    }

    /** The name that failures for an account are counted under: another one after each unlocking. */
    private String unlocked(String account) {
        String times = RedisCalls.orUnavailable(() -> redis.opsForValue().get(unlocks(account)));
        return account + ":" + (times == null ? "0" : times);
    }

    private static String unlocks(String account) {
        return KEY + "unlocks:" + account;
    }

    /**
     * A mail is asked for, to the caller's address or another: each counts, whether any account has that address or not.
     *
     * @param kind of mail, each counted for itself: asking for one does not keep an owner from another
     */
    public void askForMail(String kind, String email, String from) {
        String address = networkOf(from);
        var attempt = new Attempt(limits.mailWindow(), limits.mailWindow());
        attempt.count(
                "mails:account:" + accountOf(email) + ":" + kind, limits.mailsPerAccount(), TooManyMailsException::new);
        attempt.count("mails:address:" + address, limits.perAddress(), TooManyMailsException::new);
    }

    /**
     * An account is asked for: each request counts, whatever its answer, except those that were not carried out because
     * something was full or unavailable.
     */
    public <T> T registering(String email, String from, Supplier<T> work) {
        String address = networkOf(from);
        var attempt = new Attempt(limits.registrationWindow(), limits.registrationWindow());
        attempt.count(
                "registrations:account:" + accountOf(email),
                limits.registrationsPerRecipient(),
                TooManyRegistrationsException::new);
        attempt.count(
                "registrations:address:" + address,
                limits.registrationsPerAddress(),
                TooManyRegistrationsException::new);
        try {
            return work.get();
        } catch (UnavailableException notCarriedOut) {
            attempt.takeBack();
            throw notCarriedOut;
        }
    }

    /** The same for every spelling of one address. Hashed, because Redis must not hold e-mail addresses. */
    static String accountOf(String typed) {
        return digest(EmailAddress.parse(typed)
                .map(EmailAddress::value)
                .orElseGet(() -> TypedText.clean(typed).toLowerCase(Locale.ROOT)));
    }

    /** The key of a network address; for IPv6 its network, because one customer has a whole network of addresses. */
    private static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] network = Arrays.copyOf(
                    Arrays.copyOf(InetAddress.ofLiteral(address).getAddress(), IPV6_NETWORK_BYTES), IPV6_BYTES);
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException unreadable) {
            return address;
        }
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Secrets.sha256(text), 0, 16);
    }

    public final class Attempt {

        private record Counted(List<String> keys, String limit) {}

        private final Duration window;
        private final Duration longest;
        private final List<Counted> counted = new ArrayList<>();
        private boolean lastForAccount;

        private Attempt(Duration window, Duration longest) {
            this.window = window;
            this.longest = longest;
        }

        /** Whether the account is locked, should this one fail. */
        public boolean isLastForAccount() {
            return lastForAccount;
        }

        /** @return whether it is the last one for now, should it fail */
        private boolean count(String what, int limit, Function<Duration, TooManyAttemptsException> refusal) {
            String key = KEY + what;
            var count = new Counted(List.of(key, key + ":locked"), Integer.toString(limit));
            Long wait = RedisCalls.orUnavailable(() -> redis.execute(
                    BEGIN,
                    count.keys(),
                    count.limit(),
                    Long.toString(window.toMillis()),
                    Long.toString(longest.toMillis()),
                    Long.toString(REMEMBERED.toMillis())));
            if (Objects.requireNonNull(wait) > 0) {
                takeBack();
                // Rounded up: a caller that waits for the stated time is not refused again.
                throw refusal.apply(
                        Duration.ofSeconds(Duration.ofMillis(wait + 999).toSeconds()));
            }
            counted.add(count);
            return wait < 0;
        }

        /**
         * Runs the attempted work. The attempt stays counted only if the secret was wrong; any other outcome is no
         * failure.
         */
        public <T> T counting(Predicate<RuntimeException> wrong, Supplier<T> work) {
            try {
                T result = work.get();
                takeBack();
                return result;
            } catch (RuntimeException failure) {
                if (!wrong.test(failure)) {
                    takeBack();
                }
                throw failure;
            }
        }

        void takeBack() {
            counted.forEach(it -> RedisCalls.orUnavailable(() -> redis.execute(TAKE_BACK, it.keys(), it.limit())));
            counted.clear();
        }
    }

    static class TooManyFailuresException extends TooManyAttemptsException {

        TooManyFailuresException(Duration untilNext) {
            super(
                    "too-many-failed-sign-ins",
                    "Signing in failed too often. Wait a moment before you try again.",
                    untilNext);
        }
    }

    static class TooManyRegistrationsException extends TooManyAttemptsException {

        TooManyRegistrationsException(Duration untilNext) {
            super(
                    "too-many-registrations",
                    "Accounts were asked for too often. Wait a while before you try again.",
                    untilNext);
        }
    }
}
