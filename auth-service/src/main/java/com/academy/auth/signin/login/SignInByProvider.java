package com.academy.auth.signin.login;

import com.academy.auth.account.attempt.Attempts;
import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.login.PassSecondFactor.SecondFactorRequiredException;
import com.academy.auth.signin.login.PassSecondFactor.SecondFactorSetupRequiredException;
import com.academy.auth.signin.login.PassSecondFactor.WrongSecondFactorException;
import com.academy.auth.signin.oidc.AskProvider;
import com.academy.auth.signin.oidc.AskProvider.Arrival;
import com.academy.auth.signin.oidc.AskProvider.Departure;
import com.academy.auth.signin.session.OpenSession;
import com.academy.auth.signin.session.Origin;
import com.academy.auth.signin.session.SignInTrail;
import com.academy.auth.signin.session.SignedIn;
import com.academy.auth.signin.session.Standing;
import com.academy.platform.error.NotAuthenticatedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A sign-in without a password of this platform; a second factor is needed all the same. */
@Service
public class SignInByProvider {

    private final AskProvider askProvider;
    private final PassSecondFactor passSecondFactor;
    private final Tickets tickets;
    private final Attempts attempts;
    private final Candidates candidates;
    private final OpenSession openSession;
    private final SignInTrail trail;
    private final Clock clock;

    SignInByProvider(
            AskProvider askProvider,
            PassSecondFactor passSecondFactor,
            Tickets tickets,
            Attempts attempts,
            Candidates candidates,
            OpenSession openSession,
            SignInTrail trail,
            Clock clock) {
        this.askProvider = askProvider;
        this.passSecondFactor = passSecondFactor;
        this.tickets = tickets;
        this.attempts = attempts;
        this.candidates = candidates;
        this.openSession = openSession;
        this.trail = trail;
        this.clock = clock;
    }

    public Departure depart(String provider) {
        return askProvider.depart(provider);
    }

    /** @param browser what the browser was given when it set out */
    public Outcome arrive(String provider, Arrival arrival, @Nullable String browser, Origin from) {
        Instant asOf = clock.instant();
        UserId user = askProvider.arrive(provider, arrival, browser);
        Candidate candidate = candidates.get(user);
        var seen = new Tickets.Seen(user, candidate.proof());
        try {
            passSecondFactor.pass(candidate, null);
        } catch (SecondFactorRequiredException | SecondFactorSetupRequiredException missing) {
            return new Outcome.SecondFactorMissing(tickets.issue(seen));
        }
        return new Outcome.In(openSession.open(candidate.requireStanding(), asOf, from));
    }

    /**
     * For a user that a provider has identified; a wrong code leaves the ticket valid.
     *
     * @param code of the second factor; without one, the answer tells whether there is one or it has to be set up
     */
    public SignedIn complete(String ticket, @Nullable String code, Origin from) {
        Instant asOf = clock.instant();
        Tickets.Seen seen = tickets.read(ticket).orElseThrow(TicketNotValidException::new);
        UserId user = seen.userId();
        Attempts.Attempt attempt = attempts.beginProof(user.value());
        try {
            return attempt.counting(failure -> failure instanceof WrongSecondFactorException, () -> {
                List<String> recoveryCodes = passSecondFactor.pass(user, code);
                Standing standing = candidates.get(user).requireStanding();
                if (!tickets.redeem(ticket) || !standing.proof().equals(seen.proof())) {
                    throw new TicketNotValidException();
                }
                return openSession.open(standing, asOf, from).with(recoveryCodes);
            });
        } catch (WrongSecondFactorException wrong) {
            trail.failed(user, attempt.isLastForAccount());
            throw wrong;
        }
    }

    public sealed interface Outcome {

        record In(SignedIn signedIn) implements Outcome {}

        /** @param ticket stands for the provider's answer until the user gives the code */
        record SecondFactorMissing(String ticket) implements Outcome {

            @Override
            public String toString() {
                return "SecondFactorMissing[hidden]";
            }
        }
    }

    static class TicketNotValidException extends NotAuthenticatedException {

        TicketNotValidException() {
            super("ticket-not-valid", "This took too long, or was completed before. Sign in again.");
        }
    }
}
