package com.academy.auth.account.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sign-ins may fail within a window, how many mails may be asked for in another, and how many accounts in a
 * third.
 *
 * @param perAccount for one account, from all network addresses: well above the next limit, or a stranger could lock
 *     the owner out
 * @param perAccountAndAddress for one account from one network address; for one on a device that signed in to it
 *     before, and for a proof by a signed-in user
 * @param perAddress for one network address, whatever the account: high, for a class sits behind one router
 * @param longestLock a limit that is reached again and again within a day locks for twice as long each time, up to this
 * @param mailsPerAccount of one kind to one e-mail address; from one network address as many as sign-ins may fail
 * @param registrationsPerRecipient with one e-mail address, taken or not
 * @param registrationsPerAddress from one network address: two classes behind one router fit in
 */
@ConfigurationProperties("academy.auth.attempts")
record AttemptProperties(
        @DefaultValue("1m") Duration window,
        @DefaultValue("50") int perAccount,
        @DefaultValue("5") int perAccountAndAddress,
        @DefaultValue("100") int perAddress,
        @DefaultValue("30m") Duration longestLock,
        @DefaultValue("15m") Duration mailWindow,
        @DefaultValue("5") int mailsPerAccount,
        @DefaultValue("15m") Duration registrationWindow,
        @DefaultValue("5") int registrationsPerRecipient,
        @DefaultValue("100") int registrationsPerAddress) {}
