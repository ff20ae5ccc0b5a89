package com.academy.auth.privacy.erasure;

import com.academy.auth.account.person.UserId;
import com.academy.auth.signin.session.TokenIssuer;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases people at an external token issuer; the receipt has the form of a service's receipt. */
@Component
class EraseAtIssuer {

    private final Erasures erasures;
    private final TokenIssuer issuer;
    private final Transactions transaction;
    private final Clock clock;

    EraseAtIssuer(Erasures erasures, TokenIssuer issuer, Transactions transaction, Clock clock) {
        this.erasures = erasures;
        this.issuer = issuer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Two instances may run at the same time: to forget a user again changes nothing. */
    @Scheduled(fixedDelayString = "PT5S")
    void erase() {
        issuer.externalHolder()
                .ifPresent(holder -> Workers.run(Set.of(), () -> {
                    for (UserId user : owedBy(holder)) {
                        issuer.forget(user);
                        transaction.run(() -> erasures.addReceipt(user.value(), holder, clock.instant()));
                    }
                    return true;
                }));
    }

    private List<UserId> owedBy(String holder) {
        return transaction.call(() -> erasures.withoutReceiptOf(holder));
    }
}
